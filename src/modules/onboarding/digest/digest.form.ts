import { IsOneOf, Required } from '../../../platform/forms/index.js';

export const hourChoices = [
  ...Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` })),
  { value: 'off', label: 'No daily mail' },
];

export class DigestForm {
  @Required('Choose an hour')
  @IsOneOf(hourChoices.map(({ value }) => value), 'Choose an hour')
  hour: string;
}
