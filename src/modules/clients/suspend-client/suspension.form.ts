import { MaxText, Required } from '../../../platform/forms/index.js';

/** Why a client is suspended; its people read it. */
export class SuspensionForm {
  @Required("Write the reason; the client's people read it")
  @MaxText(1000)
  reason: string;
}
