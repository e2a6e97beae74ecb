import { IsDay, MaxText, Required } from '../../../platform/forms/index.js';

export class WaiverForm {
  @Required('Enter a reason: the talent reads it')
  @MaxText(1000)
  reason: string;

  @IsDay()
  until: string;
}
