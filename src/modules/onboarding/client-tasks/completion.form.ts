import { MaxText } from '../../../platform/forms/index.js';

export class CompletionForm {
  @MaxText(1000)
  note: string;
}
