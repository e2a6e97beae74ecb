import { MaxText, Required } from '../../../platform/forms/index.js';

export class WithdrawalForm {
  @Required('Write why the offer is withdrawn')
  @MaxText(1000)
  reason: string;
}
