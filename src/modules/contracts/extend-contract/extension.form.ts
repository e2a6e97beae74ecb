import { IsDay, IsOneOf, IsWholeNumber, MaxText, Required } from '../../../platform/forms/index.js';

export class ExtensionForm {
  @Required('Choose how long the contract goes on')
  @IsOneOf(['day', 'open'], 'Choose how long the contract goes on')
  until: string;

  @IsDay()
  endsOn: string;

  @MaxText(1000)
  note: string;

  /** The version that the form was filled from: two people on one form must not overwrite each other. */
  @Required('Open the form again')
  @IsWholeNumber({ min: 1, max: 1_000_000 })
  basedOn: string;
}
