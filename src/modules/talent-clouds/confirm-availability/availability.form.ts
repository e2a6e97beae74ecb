import { IsDay, IsOneOf, IsWholeNumber, Required } from '../../../platform/forms/index.js';
import { availabilityChoices } from '../availability.js';

export class AvailabilityForm {
  @Required('Choose when you have time')
  @IsOneOf(availabilityChoices.map(({ value }) => value))
  availability: string;

  @IsDay()
  availableFrom: string;

  @IsWholeNumber({ min: 1, max: 80 })
  hoursAWeek: string;
}
