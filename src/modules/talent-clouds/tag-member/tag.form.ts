import { MaxText, Required } from '../../../platform/forms/index.js';

export class TagForm {
  @Required('Enter a tag')
  @MaxText(40)
  tag: string;
}
