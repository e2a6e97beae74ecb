import { IsOneOf, MaxText, Required } from '../../../platform/forms/index.js';

/** Why an offer may be declined, in the words that the client reads. */
export const refusalReasons = [
  'I have no time for it',
  "The rate or the amount doesn't suit me",
  "The dates don't suit me",
  "The work isn't what I expected",
  'Another reason',
] as const;

export class RefusalForm {
  @Required('Choose a reason')
  @IsOneOf(refusalReasons, 'Choose a reason')
  reason: string;

  @MaxText(1000)
  note: string;
}
