import { formatDateTime, type Place } from '../../../../platform/views/index.js';
import { approversInWords } from '../../approve-invitation/approver-words.js';
import { invitationsPaths } from '../../invitations.paths.js';
import { undecidedAfterDays } from '../approve-list/return-undecided-lists.job.js';
import type { ShownImport } from './import.query.js';

/** What the page of an import says about a colleague's yes: who is asked next, for whom it waits and since when, or why it came back. */
export function approvalOf({ id, state, newCount, approvers, approval, awaited }: ShownImport, place: Place) {
  const isWaiting = state === 'awaiting approval' && approval !== null;
  const cameBack = state === 'checked' || state === 'paused' || state === 'forgotten' ? whyBack(approval) : null;
  return {
    askedNext: newCount > 0 ? approversInWords(approvers).join(', then ') : '',
    waits: isWaiting ? waitsInWords(awaited, formatDateTime(new Date(approval.askedAt), place)) : '',
    takingBackPath: isWaiting ? invitationsPaths.importTakingBack(id) : null,
    cameBackFrom: cameBack?.lead ?? '',
    cameBackBecause: cameBack?.reason ?? '',
  };
}

/** Who sent it back and why, or that nobody answered. */
function whyBack(approval: ShownImport['approval']): { lead: string; reason: string } | null {
  if (approval?.decision === 'sent back') return { lead: `${approval.by ?? 'An approver'} sent it back:`, reason: approval.reason };
  return approval?.decision === 'lapsed' ? { lead: 'It came back to you:', reason: `nobody decided it for ${undecidedAfterDays} days.` } : null;
}

function waitsInWords(awaited: readonly string[], since: string): string {
  if (awaited.length === 0) return `Since ${since}, and nobody can approve it any more: take it back and send it again.`;
  return `For ${awaited.join(' or ')}, since ${since}. Nothing is sent before.`;
}
