import { MaxText, Required } from '../../../platform/forms/index.js';

export class ChangeAnswerForm {
  @Required('Write why the term stays as it is')
  @MaxText(1000)
  note: string;
}
