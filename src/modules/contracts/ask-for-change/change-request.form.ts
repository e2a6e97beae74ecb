import { IsOneOf, MaxText, Required } from '../../../platform/forms/index.js';
import { termKeys } from '../terms.js';

export class ChangeRequestForm {
  @Required('Choose what you would like to have changed')
  @IsOneOf(termKeys, 'Choose what you would like to have changed')
  term: string;

  @Required('Write what you would like instead')
  @MaxText(2000)
  message: string;
}
