import { approvalsPaths } from '../invitations.paths.js';
import type { StateBadge } from '../list-invitations/state-badge.js';
import type { ApprovalDecision } from './approval.entity.js';
import { approvedThing } from './approved-thing.view.js';
import type { DecidedApproval } from './decided-list.query.js';

/** The two lists of approvals, and which of them is open. */
export function approvalTabs(current: string) {
  const tabs = [
    { label: 'Waiting', path: approvalsPaths.list },
    { label: 'Decided', path: approvalsPaths.decided },
  ];
  return tabs.map((tab) => ({ ...tab, isCurrent: tab.path === current }));
}

/** What was decided, by whom, when and why. */
export function decidedListView({ rows, next, after }: { rows: readonly DecidedApproval[]; next: string | null; after: string | null }) {
  return {
    title: 'Decided approvals',
    tabs: approvalTabs(approvalsPaths.decided),
    rows: rows.map(decidedView),
    newerPath: after === null ? null : approvalsPaths.decided,
    olderPath: next === null ? null : `${approvalsPaths.decided}?after=${next}`,
  };
}

const badges: Readonly<Record<ApprovalDecision, StateBadge>> = {
  approved: { kind: 'ok', label: 'Approved' },
  'sent back': { kind: 'wait', label: 'Sent back' },
  'taken back': { kind: 'plain', label: 'Taken back' },
  lapsed: { kind: 'plain', label: 'Not decided' },
};

function decidedView(row: DecidedApproval) {
  return {
    ...row,
    ...approvedThing(row),
    badge: badges[row.decision],
    stepText: row.steps > 1 ? `Step ${row.step} of ${row.steps}` : '',
    onBehalfOf: row.onBehalfOf ?? '',
  };
}
