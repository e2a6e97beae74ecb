import { foldName } from '../../../platform/names/index.js';
import { MaxText, Optional, type FormReading } from '../../../platform/forms/index.js';
import { mostOwnFields, type OwnField } from './own-values.js';

/** *Your own fields*: up to five labels, each asked for or not. An empty label is no field. */
export class OwnFieldsForm {
  @Optional() @MaxText(40) label1: string;
  @Optional() required1: string;
  @Optional() @MaxText(40) label2: string;
  @Optional() required2: string;
  @Optional() @MaxText(40) label3: string;
  @Optional() required3: string;
  @Optional() @MaxText(40) label4: string;
  @Optional() required4: string;
  @Optional() @MaxText(40) label5: string;
  @Optional() required5: string;
}

/** The fields as typed: places without a label are left out. */
export function fieldsOf(form: OwnFieldsForm): OwnField[] {
  return places.flatMap((position) => {
    const label = textOf(form, `label${position}`);
    return label === '' ? [] : [{ position, label, isRequired: textOf(form, `required${position}`) === 'yes' }];
  });
}

/** Two fields of one name could not be told apart on any page. */
export function refuseTwins(form: FormReading<OwnFieldsForm>): void {
  const seen = new Set<string>();
  for (const { position, label } of fieldsOf(form.values)) {
    const folded = foldName(label);
    if (seen.has(folded)) form.addError(`label${position}`, `“${label}” is there already`);
    seen.add(folded);
  }
}

/** The fields as somebody would type them again. */
export function typedFields(fields: readonly OwnField[]): Record<string, string> {
  return Object.fromEntries(fields.flatMap(({ position, label, isRequired }) => [[`label${position}`, label], [`required${position}`, isRequired ? 'yes' : '']]));
}

export const places = Array.from({ length: mostOwnFields }, (_, index) => index + 1);

function textOf(form: OwnFieldsForm, field: string): string {
  return String(Reflect.get(form, field) ?? '');
}
