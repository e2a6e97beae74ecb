import type { MailContent } from '../../../platform/mail/index.js';
import type { Place } from '../../../platform/views/index.js';
import { formatDateTime } from '../../../platform/views/index.js';
import { kindInWords } from '../invitation-kinds.js';
import { peopleInWords } from '../import-invitations/people-words.js';
import { approvalsPaths, listApprovalsPaths } from '../invitations.paths.js';
import { draftFacts } from '../invite-talent/check.view.js';
import type { Draft } from '../invite-talent/draft.query.js';
import type { ApprovalItem } from './approval-item.query.js';
import type { WaitingApproval } from './approval-list.query.js';
import type { ApproverRow } from './approver-settings.query.js';
import type { ClientPerson } from './client-people.query.js';
import { decidedView } from './decision-words.js';

/**
 * One invitation before its approver: the facts, the mail as it will arrive, and the two answers.
 * Once it is decided only the answer is left: what its inviter makes of it afterwards is asked anew.
 */
export function approvalView(item: ApprovalItem, draft: Draft, mail: MailContent | null, place: Place) {
  const { id } = item;
  const isWaiting = item.decision === null;
  return {
    title: isWaiting ? 'Approve this invitation?' : 'This invitation was decided',
    isWaiting,
    intro: `${draft.inviterName} wants to invite ${draft.name}. It goes out ${goesOut(item.sendAt, place)}, once it is approved.`,
    stepText: item.steps > 1 ? `Step ${item.step} of ${item.steps}` : '',
    onBehalfOf: item.onBehalfOf ?? '',
    decided: decidedView(item),
    facts: isWaiting ? draftFacts(draft, place.now).map(({ label, value }) => ({ label, value })) : [],
    scope: isWaiting ? (draft.terms?.scope ?? '') : '',
    mail: mail === null ? null : { subject: mail.subject, path: approvalsPaths.mail(id) },
    paths: { list: approvalsPaths.list, approval: approvalsPaths.approval(id), return: approvalsPaths.return(id) },
  };
}

function goesOut(sendAt: Date | null, place: Place): string {
  return sendAt === null || sendAt <= place.now ? 'at once' : `on ${formatDateTime(sendAt, place)}`;
}

interface ListShown {
  readonly rows: readonly WaitingApproval[];
  readonly next: string | null;
  readonly after: string | null;
  readonly own: ApproverRow | null;
  readonly others: readonly ClientPerson[];
}

/** What waits for the viewer, and, for those who are named themselves, who stands in while they are away. */
export function approvalListView({ rows, next, after, own, others }: ListShown) {
  const { list, absence, absenceEnd } = approvalsPaths;
  return {
    title: 'Approvals',
    rows: rows.map(waitingView),
    newerPath: after === null ? null : list,
    olderPath: next === null ? null : `${list}?after=${next}`,
    isApprover: own !== null,
    absence: own === null || own.delegateName === null ? null : { delegateName: own.delegateName, fromOn: own.fromOn, untilOn: own.untilOn },
    people: others.map(({ personId, fullName, role }) => ({ value: personId, label: `${fullName}, ${role}` })),
    paths: { absence, absenceEnd },
  };
}

/** A person with what they are invited to, or a list with how many are on it. */
function waitingView({ id, list, name, address, audience, target, title, askerName, askedAt, sendAt, onBehalfOf }: WaitingApproval) {
  const about = { id, askerName, askedAt, sendAt, onBehalfOf: onBehalfOf ?? '' };
  if (list !== null) return { ...about, name: list.fileName, note: '', isList: true, kind: 'A whole list', title: peopleInWords(list.people), path: listApprovalsPaths.item(id) };
  return { ...about, name: name ?? '', note: address ?? '', isList: false, kind: audience && target ? kindInWords({ audience, target }) : '', title: title ?? '', path: approvalsPaths.item(id) };
}
