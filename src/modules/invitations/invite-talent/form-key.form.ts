import { Optional } from '../../../platform/forms/index.js';

/** Which page of *Invite talent* was sent: made with the page, so that a page sent twice keeps one draft. */
export class FormKey {
  @Optional()
  formKey: string;
}
