import { MaxText, Required } from '../../../platform/forms/index.js';

export class CodeForm {
  @Required('Enter the six digits from the mail')
  @MaxText(20)
  code: string;
}
