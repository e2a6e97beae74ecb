import { kindLabels } from '../../invitation-kinds.js';
import type { InviteForm } from '../../invite-talent/invite.form.js';
import type { Columns, ImportField } from '../columns.js';

/** What a row says, field by field, as it was written. */
export type RowTexts = Readonly<Record<ImportField, string>>;

type Typed = Partial<Record<keyof InviteForm, string>>;

/** A client's clouds that stand, by their folded names. */
export type CloudsByName = ReadonlyMap<string, { readonly cloudId: string; readonly name: string }>;

const kinds = new Map(Object.entries(kindLabels).map(([kind, label]) => [foldWords(label), kind]));
const contractKinds: Readonly<Record<string, string>> = { hourly: 'hourly', 'fixed price': 'fixed', fixed: 'fixed' };

/** The cells of a row by what they hold. */
export function textsOf(cells: readonly string[], columns: Columns): RowTexts {
  const text = (field: ImportField): string => cells[columns[field] ?? -1] ?? '';
  return {
    kind: text('kind'),
    name: text('name'),
    email: text('email'),
    personalMessage: text('personalMessage'),
    cloud: text('cloud'),
    projectName: text('projectName'),
    scope: text('scope'),
    contractKind: text('contractKind'),
    amount: text('amount'),
    weeklyLimit: text('weeklyLimit'),
    currency: text('currency'),
    startsOn: text('startsOn'),
    endsOn: text('endsOn'),
    own1: text('own1'),
    own2: text('own2'),
    own3: text('own3'),
    own4: text('own4'),
    own5: text('own5'),
  };
}

/** The same row as somebody would have typed it into *Invite talent*, so that one set of rules judges both. */
export function typedRow(texts: RowTexts, clouds: CloudsByName): Typed {
  const contractKind = contractKinds[foldWords(texts.contractKind)] ?? texts.contractKind;
  return {
    kind: kinds.get(foldWords(texts.kind)) ?? texts.kind,
    name: texts.name,
    email: texts.email,
    personalMessage: texts.personalMessage,
    cloudId: clouds.get(foldWords(texts.cloud))?.cloudId ?? '',
    projectName: texts.projectName,
    scope: texts.scope,
    contractKind,
    rate: contractKind === 'hourly' ? texts.amount : '',
    amount: contractKind === 'fixed' ? texts.amount : '',
    weeklyLimit: texts.weeklyLimit,
    currency: texts.currency.toUpperCase(),
    startsOn: isoDayOf(texts.startsOn),
    endsOn: isoDayOf(texts.endsOn),
    paymentTerms: '',
  };
}

/** Names and choices are compared without regard to case and blanks. */
export function foldWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** "14.12.2026" is the same day wherever dots stand in days; every other spelling is left as it is. */
function isoDayOf(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
