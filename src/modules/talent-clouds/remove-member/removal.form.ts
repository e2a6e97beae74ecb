import { MaxText, Required } from '../../../platform/forms/index.js';

export class RemovalForm {
  @Required('Write why they are removed')
  @MaxText(1000)
  reason: string;
}
