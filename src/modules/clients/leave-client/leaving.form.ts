import { Optional } from '../../../platform/forms/index.js';

/** Who takes over from somebody who leaves. Asked only where something could be open in their name. */
export class LeavingForm {
  @Optional()
  takesOver: string;
}
