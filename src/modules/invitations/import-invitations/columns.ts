import { inputOf, type OwnField } from '../own-fields/own-values.js';
import type { OwnValuesForm } from '../own-fields/own-values.form.js';

/** What an import needs to know, in the order and the words of the template; a client's own fields follow. */
export const importFields = [
  { field: 'kind', label: 'Kind', alsoCalled: ['type', 'invitation type', 'invited to'] },
  { field: 'name', label: 'Name', alsoCalled: ['full name', 'person', 'contact', 'contact name', 'talent', 'freelancer', 'agency'] },
  { field: 'email', label: 'Email address', alsoCalled: ['email', 'e-mail', 'mail', 'e-mail address', 'mail address', 'address'] },
  { field: 'personalMessage', label: 'Personal message', alsoCalled: ['message', 'note', 'text'] },
  { field: 'cloud', label: 'Talent cloud', alsoCalled: ['cloud', 'group', 'pool', 'talent pool'] },
  { field: 'projectName', label: 'Project name', alsoCalled: ['project', 'job', 'assignment'] },
  { field: 'scope', label: 'Scope of work', alsoCalled: ['scope', 'description', 'work', 'tasks'] },
  { field: 'contractKind', label: 'Contract type', alsoCalled: ['contract', 'hourly or fixed', 'paid'] },
  { field: 'amount', label: 'Rate or amount', alsoCalled: ['rate', 'amount', 'hourly rate', 'agreed amount', 'price', 'fee'] },
  { field: 'weeklyLimit', label: 'Weekly limit', alsoCalled: ['hours', 'weekly hours', 'hours a week', 'hours per week', 'limit'] },
  { field: 'currency', label: 'Currency', alsoCalled: ['ccy', 'currency code'] },
  { field: 'startsOn', label: 'Start date', alsoCalled: ['start', 'starts', 'starts on', 'from', 'begin'] },
  { field: 'endsOn', label: 'End date', alsoCalled: ['end', 'ends', 'ends on', 'until', 'to'] },
] as const satisfies readonly { field: string; label: string; alsoCalled: readonly string[] }[];

/** The field of ours that a column holds, or the place of one of the client's own. */
export type ImportField = (typeof importFields)[number]['field'] | keyof OwnValuesForm;

/** A column that a list may have. */
export interface ImportColumn {
  readonly field: ImportField;
  readonly label: string;
  readonly alsoCalled: readonly string[];
  /** Set where it is one of the client's own fields. */
  readonly own?: OwnField;
}

/** Which column of the file holds what, counted from 0; what is missing stands in no column. */
export type Columns = Readonly<Partial<Record<ImportField, number>>>;

/** Without these no row can be an invitation. */
export const neededFields: readonly ImportField[] = ['kind', 'name', 'email'];

/** What *Download refused rows* adds; a file that was mended and comes back still has them. */
export const reportHeader = ['Row', 'Problem', 'What to do'] as const;

/** The columns of a client's lists, its own fields last. One that is called as a column of ours gets a name by which they are told apart. */
export function columnsWith(ownFields: readonly OwnField[]): readonly ImportColumn[] {
  const ours = new Set([...importFields.map(({ label }) => label), ...reportHeader].map(fold));
  const own = ownFields.map((field) => ({
    field: inputOf(field) as keyof OwnValuesForm, // A field's place is one of the five that the form has.
    label: ours.has(fold(field.label)) ? `${field.label} (own field)` : field.label,
    alsoCalled: [],
    own: field,
  }));
  return [...importFields, ...own];
}

/** Which columns probably hold what; each column once, the template's own words first. */
export function guessColumns(header: readonly string[], columns: readonly ImportColumn[] = importFields): Columns {
  const folded = header.map(fold);
  const taken = new Set<number>();
  const guessed: Partial<Record<ImportField, number>> = {};
  const take = (field: ImportField, names: readonly string[]): void => {
    const index = folded.findIndex((name, at) => !taken.has(at) && names.includes(name));
    if (index < 0 || guessed[field] !== undefined) return;
    guessed[field] = index;
    taken.add(index);
  };
  for (const { field, label } of columns) take(field, [fold(label)]);
  for (const { field, alsoCalled } of columns) take(field, alsoCalled.map(fold));
  return guessed;
}

/** Whether every header is one of the template's, once, and what is needed is among them: then nothing has to be asked. */
export function isTemplate(header: readonly string[], columns: readonly ImportColumn[] = importFields): boolean {
  const known = new Set([...columns.map(({ label }) => label), ...reportHeader].map(fold));
  const folded = header.map(fold).filter((name) => name !== '');
  const guessed = guessColumns(header, columns);
  return folded.every((name) => known.has(name)) && new Set(folded).size === folded.length && neededFields.every((field) => guessed[field] !== undefined);
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[\s_-]+/gu, ' ').replace(/[^\p{L}\p{N} ]/gu, '').trim();
}
