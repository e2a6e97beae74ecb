import { MaxText, Required } from '../../../platform/forms/index.js';

/** Why a listing is taken out of sight; its owners read it. */
export class SuspensionForm {
  @Required('Write the reason; the owners read it')
  @MaxText(1000)
  reason: string;
}
