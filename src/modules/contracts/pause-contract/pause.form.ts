import { MaxText, Required } from '../../../platform/forms/index.js';

export class PauseForm {
  @Required('Write why the work rests')
  @MaxText(1000)
  reason: string;
}
