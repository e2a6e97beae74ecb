import { MaxText, Optional, Required } from '../../../platform/forms/index.js';

/** A message in a room; `formKey` makes a form sent twice one message. */
export class MessageForm {
  @Required('Write your message')
  @MaxText(10_000)
  message: string;

  @Optional()
  formKey: string;

  /** Named here for its errors only: the file itself is read as it arrives. */
  @Optional()
  file: string;
}
