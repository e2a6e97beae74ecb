import { MaxText, Required } from '../../../platform/forms/index.js';

/** *Send back*: what the inviter is to change. */
export class SendBackForm {
  @Required('Say what is to be changed')
  @MaxText(1000)
  reason: string;
}
