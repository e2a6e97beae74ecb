import { MaxText, Optional, Required } from '../../../platform/forms/index.js';

/** Why a refusal is taken back; both sides read it. */
export class ReopeningForm {
  @Required('Enter a reason: both sides read it')
  @MaxText(1000)
  reason: string;

  @Optional()
  tab: string;

  @Optional()
  q: string;
}
