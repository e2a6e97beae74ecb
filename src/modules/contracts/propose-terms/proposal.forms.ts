import { IsWholeNumber, MaxText, Required } from '../../../platform/forms/index.js';

/** Which version was on the page whose button was pressed. */
export class ProposalVersionForm {
  @Required('Open the page again')
  @IsWholeNumber({ min: 1, max: 1_000_000, message: 'Open the page again' })
  termsVersion: string;
}

export class ProposalRefusalForm extends ProposalVersionForm {
  @Required('Write why the terms stay as they are')
  @MaxText(1000)
  reason: string;
}
