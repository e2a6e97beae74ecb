import type { Viewer } from '../../../../platform/security/index.js';
import type { Place } from '../../../../platform/views/index.js';
import { countedInvitations, numberInWords } from '../../counted.js';
import { invitationsPaths } from '../../invitations.paths.js';
import { textsOf } from '../check-file/typed-row.js';
import type { Columns } from '../columns.js';
import type { Verdict } from '../import-state.js';
import type { RowPage, JudgedRow } from './import-rows.query.js';
import type { ShownImport } from './import.query.js';
import { fileOf } from './file.view.js';
import { approvalOf } from './import-approval.view.js';
import { problemsOf } from './row-words.js';

const headings = {
  read: 'Which column is which?',
  checking: 'Checking your file',
  checked: 'Check your import',
  'awaiting approval': 'Waiting for approval',
  sending: 'Sending invitations',
  paused: 'Import paused',
  sent: 'Invitations sent',
  undoing: 'Taking invitations back',
  undone: 'Import undone',
  forgotten: 'Import not sent',
} as const;

/** The page of one import: the dry run before it is sent, how far it is afterwards, and its rows by verdict. */
export function importView(shown: ShownImport, { tab, page }: { tab: Verdict; page: RowPage }, viewer: Viewer, now: Date) {
  const place = { timeZone: viewer.timeZone, lang: 'en', now };
  return {
    title: headings[shown.state],
    file: fileOf(shown),
    counts: { new: shown.newCount, duplicates: shown.duplicateCount, refused: shown.refusedCount, skipped: shown.duplicateCount + shown.refusedCount },
    sendLabel: `Send ${countedInvitations(shown.newCount)}${shown.approvers.length > 0 ? ' for approval' : ''}`,
    sendingPath: shown.state === 'checked' && shown.newCount > 0 ? invitationsPaths.importSending(shown.id) : null,
    approval: approvalOf(shown, place),
    isForgotten: shown.state === 'forgotten',
    hasNobodyNew: shown.state === 'checked' && shown.newCount === 0,
    progress: shown.sentAt === null ? null : progressView(shown),
    tabs: tabsOf(shown, tab),
    table: tableOf(shown, page, { tab, place }),
    nextPath: page.next === null ? null : tabPath(shown.id, tab, page.next),
    refusedPath: shown.refusedCount > 0 && shown.state !== 'forgotten' ? invitationsPaths.importRefusedRows(shown.id) : null,
    paths: { import: invitationsPaths.import, list: invitationsPaths.list },
  };
}

/** How far it is, counted along while anything is under way. */
export function progressView(shown: ShownImport) {
  const { id, state, invitedCount, newCount, waiting } = shown;
  const isLeaving = state === 'sent' && waiting > 0;
  return {
    path: invitationsPaths.oneImport(id),
    isGoingOn: state === 'sending' || state === 'undoing' || isLeaving,
    invited: invitedCount,
    total: newCount,
    label: `${numberInWords(invitedCount)} of ${numberInWords(newCount)} invited`,
    tiles: tilesOf(shown),
    sentBy: shown.sentBy,
    sentAt: shown.sentAt,
    pausePath: state === 'sending' ? invitationsPaths.importPause(id) : null,
    resumptionPath: state === 'paused' ? invitationsPaths.importResumption(id) : null,
    undoingPath: state === 'sending' || state === 'paused' || isLeaving ? invitationsPaths.importUndoing(id) : null,
  };
}

/** The truth about mails: what the mail server took, what waits here, and what is shown only where there is any. */
function tilesOf({ state, invitedCount, newCount, waiting, bounced, revokedCount }: ShownImport) {
  const tile = (label: string, count: number) => ({ label, value: numberInWords(count) });
  const isOver = state === 'undone' || state === 'undoing';
  return [
    tile('Handed over to the mail server', Math.max(0, invitedCount - waiting - bounced - revokedCount)),
    tile('Waiting for the mail server', waiting),
    ...(bounced > 0 ? [tile('Bounced', bounced)] : []),
    ...(state === 'sent' ? [] : [tile(isOver ? 'Not sent' : 'Still to invite', newCount - invitedCount)]),
    ...(isOver ? [tile('Taken back', revokedCount)] : []),
  ];
}

/** The tab that matters most until another is asked for. */
export function tabOf(asked: unknown, { refusedCount, duplicateCount }: ShownImport): Verdict {
  if (asked === 'new' || asked === 'duplicate' || asked === 'refused') return asked;
  return refusedCount > 0 ? 'refused' : duplicateCount > 0 ? 'duplicate' : 'new';
}

function tabsOf(shown: ShownImport, current: Verdict) {
  const tab = (verdict: Verdict, label: string, count: number) => ({ label, path: tabPath(shown.id, verdict), count: numberInWords(count), isCurrent: verdict === current });
  return [tab('refused', 'Refused', shown.refusedCount), tab('duplicate', 'Duplicates', shown.duplicateCount), tab('new', 'New', shown.newCount)];
}

function tabPath(id: string, verdict: Verdict, after?: number): string {
  return `${invitationsPaths.oneImport(id)}?view=${verdict}${after === undefined ? '' : `&after=${after}`}`;
}

function tableOf({ columns }: ShownImport, { rows }: RowPage, { tab, place }: { tab: Verdict; place: Place }) {
  const labels = tab === 'new' ? ['Row', 'Person', 'Invited to'] : ['Row', 'Person', 'Column', 'Problem', 'What to do'];
  return {
    columns: labels.map((label) => ({ label, isNumber: label === 'Row' })),
    rows: rows.flatMap((row) => (tab === 'new' ? [rowOf(row, columns ?? {}, [{ label: 'Invited to', text: row.title ?? '' }])] : problemRows(row, columns ?? {}, place))),
  };
}

/** A row with two mistakes takes two lines: each says where it is and what to do. */
function problemRows(row: JudgedRow, columns: Columns, place: Place) {
  return problemsOf(row, place).map(({ field, problem, fix }) =>
    rowOf(row, columns, [{ label: 'Column', text: field }, { label: 'Problem', text: problem }, { label: 'What to do', text: fix }]),
  );
}

function rowOf({ number, cells }: JudgedRow, columns: Columns, more: readonly { label: string; text: string }[]) {
  const { name, email } = textsOf(cells, columns);
  return { cells: [{ label: 'Row', text: String(number), isNumber: true }, { label: 'Person', who: { name: name || 'No name', id: email, note: email } }, ...more] };
}
