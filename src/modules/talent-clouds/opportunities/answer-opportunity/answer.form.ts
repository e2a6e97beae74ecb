import { IsOneOf, MaxText, Optional, Required } from '../../../../platform/forms/index.js';

/** *Interested* or *Not now*, with a note if one likes. */
export class AnswerForm {
  @MaxText(2000)
  note: string;

  @Required('Choose Interested or Not now')
  @IsOneOf(['interested', 'not now'])
  answer: string;

  /** For whom: the agency's id, or empty for oneself. */
  @Optional()
  @MaxText(36)
  agencyId: string;
}
