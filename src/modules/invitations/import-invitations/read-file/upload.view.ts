import { wordsOfSize } from '../../../../platform/files/index.js';
import { kindLabels } from '../../invitation-kinds.js';
import { counted, numberInWords } from '../../counted.js';
import { invitationsPaths } from '../../invitations.paths.js';
import type { ImportColumn, importFields } from '../columns.js';
import { rowsKeptForDays } from '../forget-rows/forget-import-rows.job.js';
import type { ImportState } from '../import-state.js';
import type { ListedImport } from '../show-import/import.query.js';

const bytes = 50 * 1024 * 1024;
export const largestFile = { bytes, words: wordsOfSize(bytes) };

const states: Readonly<Record<ImportState, { kind: string; label: string }>> = {
  read: { kind: 'wait', label: 'Columns to choose' },
  checking: { kind: 'info', label: 'Being checked' },
  checked: { kind: 'wait', label: 'Checked, not sent' },
  'awaiting approval': { kind: 'wait', label: 'Awaiting approval' },
  sending: { kind: 'info', label: 'Being sent' },
  paused: { kind: 'wait', label: 'Paused' },
  sent: { kind: 'ok', label: 'Sent' },
  undoing: { kind: 'info', label: 'Being undone' },
  undone: { kind: 'plain', label: 'Undone' },
  forgotten: { kind: 'plain', label: 'Not sent' },
};

const contract = 'For a contract.';
const meanings: Readonly<Record<(typeof importFields)[number]['field'], string>> = {
  kind: `One of: ${Object.values(kindLabels).join(', ')}`,
  name: 'Who is invited, at most 120 characters',
  email: 'Where the invitation goes',
  personalMessage: 'What the mail says in your words. Needed for a talent cloud',
  cloud: 'For a talent cloud. Its name, as on your page of clouds',
  projectName: `${contract} What the work is called`,
  scope: `${contract} What is to be done; it may have several lines`,
  contractKind: `${contract} Hourly or Fixed price`,
  amount: `${contract} The hourly rate or the agreed amount, like 85.00`,
  weeklyLimit: 'For hourly contracts, if you like. Whole hours a week, like 30',
  currency: `${contract} Its code, like USD`,
  startsOn: `${contract} Like 2027-02-03`,
  endsOn: 'For a contract, if it has an end. Like 2027-04-25',
};

/** The form, what the columns mean, and the client's newest imports. */
export function uploadView(imports: readonly ListedImport[], { mostRows, columns }: { mostRows: number; columns: readonly ImportColumn[] }) {
  return {
    title: 'Import invitations',
    mostRows,
    rowsKeptForDays,
    action: invitationsPaths.import,
    templatePath: invitationsPaths.importTemplate,
    listPath: invitationsPaths.list,
    hint: `CSV with commas, semicolons or tabs, up to ${largestFile.words}`,
    meanings: columns.map((column) => ({ label: column.label, value: meaningOf(column) })),
    earlier: imports.length === 0 ? null : { columns: ['File', 'State', 'Rows', 'Result', 'From'].map((label) => ({ label, isNumber: label === 'Rows' })), rows: imports.map(lineOf) },
  };
}

function meaningOf({ field, own }: ImportColumn): string {
  if (own) return `${contract} Your own field${own.isRequired ? '' : ', if you like'}; at most 120 characters`;
  return (meanings as Readonly<Partial<Record<string, string>>>)[field] ?? '';
}

function lineOf({ id, fileName, state, rowCount, newCount, duplicateCount, refusedCount, uploadedBy }: ListedImport) {
  const result = [`${numberInWords(newCount)} new`, counted(duplicateCount, 'duplicate', 'duplicates'), `${numberInWords(refusedCount)} refused`];
  return {
    cells: [
      { label: 'File', text: fileName, path: invitationsPaths.oneImport(id) },
      { label: 'State', badge: states[state] },
      { label: 'Rows', text: numberInWords(rowCount), isNumber: true },
      { label: 'Result', text: state === 'read' || state === 'checking' ? 'Not checked yet' : result.join(', ') },
      { label: 'From', text: uploadedBy },
    ],
  };
}
