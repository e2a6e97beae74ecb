import { page, type PageAnswer, type PageOptions } from '../views/answers.js';
import { getMetadataStorage, type ValidationError, Validator } from './class-validator.js';
import { isVerbatim, keepsLines } from './field-rules.js';
import { type FieldError, FormReading, type FormView, formView } from './form-reading.js';

type FormClass<T extends object> = new () => T;

/** Control characters other than tab and line feed; they have no place in what a person types. */
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

const validator = new Validator();

/** Rules that judge first where several refuse a field. */
const firstRule = 'required';

/**
 * Reads the fields that the form class declares and nothing else, so that no request can set what no page asked for.
 * Every field arrives as one text: lists and objects are refused.
 */
export async function readForm<T extends object>(Form: FormClass<T>, body: unknown): Promise<FormReading<T>> {
  const values = new Form();
  const input: Record<string, string> = {};
  const refused: FieldError[] = [];
  for (const field of fieldsOf(Form)) {
    const sent: unknown = ownValue(body, field);
    if (sent !== undefined && typeof sent !== 'string') refused.push({ field, message: 'Enter one value' });
    const text = typeof sent === 'string' ? cleaned(sent, Form, field) : '';
    Reflect.set(values, field, text);
    input[field] = isVerbatim(Form.prototype as object, field) ? '' : text;
  }
  const found = await validator.validate(values, { forbidUnknownValues: false });
  return new FormReading(values, input, [...refused, ...inOrder(Form, found)]);
}

/** The form as first shown, with what is known already filled in. */
export function blankForm<T extends object>(Form: FormClass<T>, initial: Partial<Record<keyof T & string, string>> = {}): FormView {
  const input = Object.fromEntries(fieldsOf(Form).map((field) => [field, String(Reflect.get(initial, field) ?? '')]));
  return formView(input, []);
}

/** The page again with the typed input and what is wrong with it: 422. Templates find it under `form`. */
export function invalid<T extends object>(template: string, data: object, reading: FormReading<T>, options: PageOptions = {}): PageAnswer {
  return page(template, { ...data, form: reading.view() }, { status: 422, ...options });
}

/** The declared fields, in the order of the class. */
function fieldsOf(Form: FormClass<object>): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(Form, '', false, false);
  return [...new Set(rules.map((each) => each.propertyName))];
}

function ownValue(body: unknown, field: string): unknown {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, field) ? Reflect.get(body, field) : undefined;
}

function cleaned(sent: string, Form: FormClass<object>, field: string): string {
  const prototype = Form.prototype as object;
  if (isVerbatim(prototype, field)) return sent.normalize('NFC');
  const text = sent.normalize('NFC').replace(/\r\n?/g, '\n').replace(controlCharacters, '');
  return (keepsLines(prototype, field) ? text : text.replace(/[\n\t]+/g, ' ')).trim();
}

/** One message per field, in the order in which the page shows the fields. */
function inOrder(Form: FormClass<object>, found: ValidationError[]): FieldError[] {
  const byField = new Map(found.map((error) => [error.property, error.constraints ?? {}]));
  return fieldsOf(Form).flatMap((field) => {
    const refusals = byField.get(field);
    if (!refusals) return [];
    return [{ field, message: refusals[firstRule] ?? Object.values(refusals)[0] ?? 'Check this field' }];
  });
}
