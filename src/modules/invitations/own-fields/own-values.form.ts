import { MaxText, Optional, type FormReading } from '../../../platform/forms/index.js';
import { inputOf, type OwnField } from './own-values.js';

/** The client's own fields on *Invite talent*; which of them are asked, and how they are called, is the client's. */
export class OwnValuesForm {
  @Optional() @MaxText(120) own1: string;
  @Optional() @MaxText(120) own2: string;
  @Optional() @MaxText(120) own3: string;
  @Optional() @MaxText(120) own4: string;
  @Optional() @MaxText(120) own5: string;
}

/** Refuses what the client wants filled in and is not. */
export function checkRequired(form: FormReading<OwnValuesForm>, fields: readonly OwnField[]): void {
  for (const field of fields) {
    if (field.isRequired && Reflect.get(form.values, inputOf(field)) === '') form.addError(inputOf(field), `Fill in “${field.label}”`);
  }
}
