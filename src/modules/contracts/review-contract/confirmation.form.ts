import { IsWholeNumber, Required } from '../../../platform/forms/index.js';

/** Which version was on the page whose button was pressed. */
export class ConfirmationForm {
  @Required('Read the contract before you confirm it')
  @IsWholeNumber({ min: 1, max: 1_000_000, message: 'Read the contract before you confirm it' })
  termsVersion: string;
}
