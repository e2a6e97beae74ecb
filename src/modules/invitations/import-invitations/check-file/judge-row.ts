import { foldAddress } from '../../../../platform/addresses/index.js';
import { currencies, minorUnitsOf, readForm, type FieldError, type FormReading } from '../../../../platform/forms/index.js';
import { numberInWords } from '../../counted.js';
import { kindLabels, partsOf } from '../../invitation-kinds.js';
import { contractTargetKey } from '../../invite-talent/draft-terms.js';
import { termsOf } from '../../invite-talent/draft-input.js';
import { checkTogether, InviteForm } from '../../invite-talent/invite.form.js';
import { checkRequired, OwnValuesForm } from '../../own-fields/own-values.form.js';
import { inputOf, valuesOf, type OwnField } from '../../own-fields/own-values.js';
import { neededFields, type Columns, type ImportColumn, type ImportField } from '../columns.js';
import type { RowProblem } from '../import-state.js';
import { foldWords, textsOf, typedRow, type CloudsByName, type RowTexts } from './typed-row.js';

/** What it takes to judge rows. */
export interface Judging {
  readonly header: readonly string[];
  readonly columns: Columns;
  /** Every column that the client's lists may have. */
  readonly meanings: readonly ImportColumn[];
  readonly clouds: CloudsByName;
}

/** A row that can be sent, as it is stored: what an invitation will be made of. */
export interface ReadyRow {
  readonly audience: string;
  readonly target: string;
  readonly name: string;
  readonly address: string;
  readonly folded_address: string | null;
  readonly personal_message: string;
  readonly title: string;
  readonly target_key: string;
  readonly cloud_id: string | null;
  readonly terms: object | null;
  readonly own_values: readonly object[];
}

export type Judged = { readonly verdict: 'new'; readonly ready: ReadyRow } | { readonly verdict: 'refused'; readonly problems: readonly RowProblem[] };

/** Where a field of *Invite talent* stands in the file. */
const columnOfField: Readonly<Partial<Record<string, ImportField>>> = { rate: 'amount', cloudId: 'cloud' };
const longestQuote = 60;
const mostClouds = 5;

/** Judges a row by the rules of *Invite talent*, and says of each mistake where it stands and what to write instead. */
export async function judgeRow(cells: readonly string[], judging: Judging): Promise<Judged> {
  const surplus = cells.slice(judging.header.length).find((cell) => cell !== '');
  if (surplus !== undefined) return { verdict: 'refused', problems: [tooManyCells(cells.length, judging.header.length)] };
  const texts = textsOf(cells, judging.columns);
  const form = await readForm(InviteForm, typedRow(texts, judging.clouds));
  checkTogether(form);
  const own = await ownValuesOf(form.values, texts, judging);
  if (form.isValid && own.errors.length === 0) return { verdict: 'new', ready: { ...readyRow(form.values, judging.clouds, texts), own_values: own.values } };
  const problems = [...judgeable(form), ...own.errors].map(({ field, message }) => problemOf(columnOfField[field] ?? (field as ImportField), message, { texts, judging }));
  return { verdict: 'refused', problems: firstOfEach(problems) };
}

/** The client's own fields belong to contracts, as on the form: what is needed there is needed here. */
async function ownValuesOf({ kind }: InviteForm, texts: RowTexts, { meanings }: Judging): Promise<{ errors: readonly FieldError[]; values: readonly object[] }> {
  const fields = meanings.flatMap(({ own }): OwnField[] => (own ? [own] : []));
  if (fields.length === 0 || !kind.endsWith('-contract')) return { errors: [], values: [] };
  const form = await readForm(OwnValuesForm, Object.fromEntries(fields.map((field) => [inputOf(field), Reflect.get(texts, inputOf(field))])));
  checkRequired(form, fields);
  return { errors: form.errors, values: valuesOf(fields, form.values) };
}

/** As long as nobody knows what kind it is, only what every kind needs can be judged; and a number is an amount only in a currency. */
function judgeable({ errors, values }: FormReading<InviteForm>): readonly FieldError[] {
  const isWrong = (field: string): boolean => errors.some((error) => error.field === field);
  if (isWrong('kind')) return errors.filter(({ field }) => (neededFields as readonly string[]).includes(field));
  const isNumber = minorUnitsOf(values.rate || values.amount, 'USD') !== null;
  return isWrong('currency') && isNumber ? errors.filter(({ field }) => field !== 'rate' && field !== 'amount') : errors;
}

function readyRow(form: InviteForm, clouds: CloudsByName, texts: RowTexts): Omit<ReadyRow, 'own_values'> {
  const terms = form.kind.endsWith('cloud') ? null : termsOf(form);
  const cloud = terms === null ? clouds.get(foldWords(texts.cloud)) : undefined;
  return {
    ...partsOf(form.kind),
    name: form.name,
    address: form.email,
    folded_address: foldAddress(form.email),
    personal_message: form.personalMessage,
    title: terms?.projectName ?? cloud?.name ?? '',
    target_key: terms === null ? form.cloudId : contractTargetKey(terms),
    cloud_id: cloud?.cloudId ?? null,
    terms,
  };
}

function problemOf(field: ImportField, message: string, { texts, judging }: { texts: RowTexts; judging: Judging }): RowProblem {
  const says = texts[field];
  const isMissing = judging.columns[field] === undefined;
  const problem = says !== '' ? `It says “${shortened(says)}”` : isMissing ? 'The file has no such column' : 'It is empty';
  return { field: judging.meanings.find((meaning) => meaning.field === field)?.label ?? field, problem, fix: fixOf(field, message, judging) };
}

/** On the form one chooses; in a file one writes the words of the choice. */
function fixOf(field: ImportField, message: string, { clouds }: Judging): string {
  switch (field) {
    case 'kind':
      return `Write one of: ${Object.values(kindLabels).join(', ')}`;
    case 'contractKind':
      return 'Write Hourly or Fixed price';
    case 'currency':
      return `Write a currency's code: ${currencies.map(({ value }) => value).join(', ')}`;
    case 'cloud':
      return clouds.size === 0 ? 'Make a talent cloud first, then write its name' : `Write the name of one of your talent clouds: ${cloudsInWords(clouds)}`;
    default:
      return message;
  }
}

/** Some of the names show what is meant; every refused row keeps them, so they must not be many. */
function cloudsInWords(clouds: CloudsByName): string {
  const names = [...clouds.values()].slice(0, mostClouds).map(({ name }) => name);
  const rest = clouds.size - names.length;
  return rest > 0 ? `${names.join(', ')}, or one of ${numberInWords(rest)} more` : names.join(', ');
}

function tooManyCells(found: number, expected: number): RowProblem {
  return { field: 'Row', problem: `It has ${found} cells, and the first row has ${expected}`, fix: 'Put quotation marks around texts that hold the separator' };
}

/** One mistake about each column is enough to mend it. */
function firstOfEach(problems: readonly RowProblem[]): RowProblem[] {
  return problems.filter(({ field }, index) => problems.findIndex((each) => each.field === field) === index);
}

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > longestQuote ? `${characters.slice(0, longestQuote).join('')}…` : characters.join('');
}
