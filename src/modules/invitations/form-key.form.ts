import { isId, newId } from '../../platform/database/index.js';
import { Optional } from '../../platform/forms/index.js';

/** Which page was sent: the key is made with the page, so that one which is sent twice does one thing. */
export class FormKey {
  @Optional()
  formKey: string;
}

/** A page that has lost its key, or never had one, does a thing of its own. */
export function keyOf({ formKey }: FormKey): string {
  return isId(formKey) ? formKey : newId();
}
