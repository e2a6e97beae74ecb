import { formatDateTime } from '../../../platform/views/index.js';
import type { Place } from '../../../platform/views/index.js';
import { hasText } from '../requirement-content.js';
import { reopeningPath } from '../onboarding.paths.js';
import { foldName, hashInGroups } from '../sign-document/signing-words.js';
import { listPath, withFilter } from './review-filter.js';
import type { ReviewDesk } from './review-desk.js';
import type { ReviewFilter } from './review-filter.js';
import type { EarlierDecision, ReviewedSubmission, ReviewItem } from './review-item.query.js';
import { reviewedDocument } from './reviewed-document.js';
import { timeLeft } from './time-left.js';
import type { TimeLeft } from './time-left.js';

/** How many pages of a document are drawn at once; the rest is in the original. */
const mostPages = 12;

interface Check {
  readonly icon: 'check' | 'alert' | 'eye';
  readonly isWarning: boolean;
  readonly label: string;
  readonly value: string;
}

type FileBadge = { kind: string; label: string } | null;

/** What `onboarding/_review` shows of one item. */
export function reviewItemView(item: ReviewItem, facts: { filter: ReviewFilter; viewerId: string; badge: FileBadge; place: Place }): object {
  const { filter, viewerId, badge, place } = facts;
  const { desk } = filter;
  const isMine = item.claimedById === viewerId;
  return {
    taskId: item.taskId,
    person: { id: item.personId, name: item.personName, address: item.personAddress },
    subtitle: `${item.title}${item.submissionCount > 1 ? `, ${ordinal(item.submissionCount)} try` : ''}`,
    project: desk.clientId === null ? `${item.clientName}, ${item.projectName}` : item.projectName,
    fullPath: withFilter(desk.paths.show(item.taskId), filter, { view: 'full' }),
    backPath: listPath(filter),
    backLabel: desk.title,
    due: item.isWaiting && item.dueAt ? dueBadge(timeLeft(item.dueAt, place.now)) : null,
    ...evidenceOf(item, desk, badge),
    checks: checksOf(item, badge),
    history: historyOf(item, place),
    canDecide: item.isWaiting,
    canSendBack: item.kind !== 'confirm',
    reasonHint: desk.reviewer === 'admin' ? 'The talent reads it. Needed to send back or reject.' : 'The talent reads it. Needed to send back or waive.',
    canReject: desk.reviewer === 'admin' && !item.isCleared,
    canWaive: desk.reviewer === 'client',
    decisionPath: desk.paths.decision(item.taskId),
    claimPath: desk.paths.claim(item.taskId),
    submission: item.submissionCount,
    filter: { tab: filter.tab, q: filter.search },
    isMine,
    claimedUntil: isMine ? item.claimedUntil : null,
    collision: item.claimedById !== null && !isMine ? `${item.claimedByName ?? 'Somebody'} is looking at this` : '',
    reopeningPath: isToReopen(item) ? reopeningPath(item.taskId) : '',
    outcome: item.isWaiting ? '' : outcomeOf(item),
  };
}

function evidenceOf(item: ReviewItem, { paths }: ReviewDesk, badge: FileBadge): object {
  const latest = item.submissions.at(-1);
  const document = reviewedDocument(item);
  return {
    pages: Array.from({ length: Math.min(document?.pages ?? 0, mostPages) }, (_, index) => ({
      path: paths.page(item.taskId, index + 1),
      label: `${document?.label}, page ${index + 1} of ${document?.pages}`,
    })),
    file: document && { name: document.name, details: document.details, badge, originalPath: paths.original(item.taskId) },
    note: latest?.note ?? '',
    facts: factsOf(item, latest),
    body: hasText(item.kind) && item.pdf === null ? (item.body ?? '') : '',
    siblings: item.kind === 'confirm' ? item.siblings.map(({ title, state }) => ({ label: title, value: state })) : [],
  };
}

function factsOf(item: ReviewItem, latest: ReviewedSubmission | undefined): { label: string; value: string; isChanged: boolean }[] {
  const { signature } = item;
  if (item.kind === 'sign' && signature) {
    const facts: [string, string][] = [
      ['Signed as', signature.typedName], ['Declaration', signature.intent], ['Consent', `Version ${signature.consentVersion}`],
      ['Network address', signature.ipAddress], ['Browser', signature.userAgent], ['SHA-256 of what was signed', hashInGroups(signature.sha256)],
    ];
    return facts.map(([label, value]) => ({ label, value, isChanged: false }));
  }
  if (item.kind !== 'questions') return [];
  const before = item.submissions.at(-2);
  return item.questions.map(({ key, label }) => {
    const value = latest?.answers[key] || 'Not provided';
    return { label, value, isChanged: before !== undefined && (before.answers[key] || 'Not provided') !== value };
  });
}

/** What a machine can say about it; the rest is for the reviewer's eyes, and says so. */
function checksOf(item: ReviewItem, badge: FileBadge): Check[] {
  const checks: Check[] = [nameCheck(item)];
  if (item.submissions.at(-1)?.fileId != null) {
    checks.push(badge === null ? passed('File scan', 'clean') : warning('File scan', badge.label.toLowerCase()));
  }
  const sentBack = item.decisions.filter(({ kind }) => kind === 'sent back').at(-1);
  if (item.submissionCount > 1) checks.push({ icon: 'eye', isWarning: false, label: 'Sent again', value: sentBack?.reason ?? `${ordinal(item.submissionCount)} try` });
  else checks.push(passed('First try', 'nothing earlier'));
  return checks;
}

function nameCheck(item: ReviewItem): Check {
  const { signature } = item;
  if (!signature) return { icon: 'eye', isWarning: false, label: 'Name must match account', value: item.personName };
  return foldName(signature.typedName) === foldName(item.personName)
    ? passed('Name matches account', item.personName)
    : warning('Name differs from account', item.personName);
}

function passed(label: string, value: string): Check {
  return { icon: 'check', isWarning: false, label, value };
}

function warning(label: string, value: string): Check {
  return { icon: 'alert', isWarning: true, label, value };
}

function historyOf(item: ReviewItem, place: Place): { title: string; text: string; state: 'done' | 'now' }[] {
  const sent = item.submissions.map(({ number, at }) => ({ at, title: number === 1 ? 'Sent' : 'Sent again', text: formatDateTime(at, place) }));
  const decided = item.decisions.map((decision) => ({ at: decision.at, title: decisionTitle(decision), text: decisionText(decision, place) }));
  const all = [...sent, ...decided].sort((one, other) => one.at.localeCompare(other.at));
  return all.map(({ title, text }, index) => ({ title, text, state: index === all.length - 1 ? 'now' : 'done' }));
}

function decisionTitle({ kind, byName }: EarlierDecision): string {
  const words = { approved: 'Approved by', 'sent back': 'Sent back by', rejected: 'Rejected by', waived: 'Waived by', reopened: 'Reopened by' } as const;
  return `${words[kind]} ${byName}`;
}

function decisionText({ reason, at }: EarlierDecision, place: Place): string {
  const when = formatDateTime(at, place);
  return reason === null ? when : `“${reason}”, ${when}`;
}

/** Where the refusal was made, it can be taken back. Only the platform refuses. */
function isToReopen({ isRejected, decisions }: ReviewItem): boolean {
  return isRejected && decisions.at(-1)?.kind === 'rejected';
}

function dueBadge({ text, isUrgent }: TimeLeft): { kind: string; text: string } {
  return { kind: isUrgent ? 'stop' : 'plain', text };
}

function outcomeOf(item: ReviewItem): string {
  const last = item.decisions.at(-1);
  if (last?.kind === 'sent back') return `${decisionTitle(last)}. It is with ${item.personName} now.`;
  if (item.isRejected && last?.kind !== 'rejected') return 'This talent was rejected at another item of theirs, so nothing is left to decide here.';
  if (isToReopen(item) && last) return `${decisionTitle(last)}. Nothing is left to decide here, unless you reopen it.`;
  return last ? `${decisionTitle(last)}. Nothing is left to decide here.` : 'The offer is over, so nothing is left to decide here.';
}

function ordinal(count: number): string {
  const suffix = count === 2 ? 'nd' : count === 3 ? 'rd' : 'th';
  return `${count}${suffix}`;
}
