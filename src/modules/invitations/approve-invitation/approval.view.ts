import type { MailContent } from '../../../platform/mail/index.js';
import type { Place } from '../../../platform/views/index.js';
import { formatDateTime } from '../../../platform/views/index.js';
import { approvalsPaths } from '../invitations.paths.js';
import { draftFacts } from '../invite-talent/check.view.js';
import type { Draft } from '../invite-talent/draft.query.js';
import type { ApprovalItem } from './approval-item.query.js';
import type { WaitingApproval } from './approval-list.query.js';
import type { ApproverRow } from './approver-settings.query.js';
import type { ClientPerson } from './client-people.query.js';
import { approvedThing } from './approved-thing.view.js';
import { approvalTabs } from './decided-list.view.js';
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
    tabs: approvalTabs(list),
    rows: rows.map(waitingView),
    newerPath: after === null ? null : list,
    olderPath: next === null ? null : `${list}?after=${next}`,
    isApprover: own !== null,
    absence: own === null || own.delegateName === null ? null : { delegateName: own.delegateName, fromOn: own.fromOn, untilOn: own.untilOn },
    people: others.map(({ personId, fullName, role }) => ({ value: personId, label: `${fullName}, ${role}` })),
    paths: { absence, absenceEnd },
  };
}

function waitingView({ id, askerName, askedAt, sendAt, onBehalfOf, ...about }: WaitingApproval) {
  return { id, askerName, askedAt, sendAt, onBehalfOf: onBehalfOf ?? '', ...approvedThing({ id, ...about }) };
}
