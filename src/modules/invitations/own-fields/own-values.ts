import type { OwnValue } from '../../contracts/index.js';
import { foldName } from '../../../platform/names/index.js';

/** A field that a client asks for beside ours, like *PO number*. */
export interface OwnField {
  /** Which of the five it is. */
  readonly position: number;
  readonly label: string;
  readonly isRequired: boolean;
}

/** How many a client may have. */
export const mostOwnFields = 5;

/** The name of a field's input. */
export function inputOf({ position }: Pick<OwnField, 'position'>): string {
  return `own${position}`;
}

/** What to keep out of what was typed, with the labels of this moment: renaming a field changes nothing noted before. An empty field leaves nothing. */
export function valuesOf(fields: readonly OwnField[], typed: object): OwnValue[] {
  return fields.flatMap((field) => {
    const value: unknown = Reflect.get(typed, inputOf(field));
    return typeof value === 'string' && value !== '' ? [{ label: field.label, value }] : [];
  });
}

/** What was kept, as somebody would type it again into the fields there are now. */
export function typedOwnValues(fields: readonly OwnField[], values: readonly OwnValue[] | null): Record<string, string> {
  const known = new Map((values ?? []).map(({ label, value }) => [foldName(label), value]));
  return Object.fromEntries(fields.map((field) => [inputOf(field), known.get(foldName(field.label)) ?? '']));
}
