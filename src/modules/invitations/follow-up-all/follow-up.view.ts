import { invitationsPaths } from '../invitations.paths.js';
import { askedInWords, readAskedList } from '../list-invitations/asked-list.js';
import { countedInvitations, numberInWords } from '../counted.js';
import type { ShownFollowUp, SkippedRow } from './follow-up.query.js';

interface LeftAlone {
  readonly reasons: readonly { why: string; count: number }[];
  readonly skipped: { readonly rows: readonly SkippedRow[]; readonly next: number | null };
  readonly isLater: boolean;
}

/** How far it is, and who was left alone and why. */
export function followUpView(shown: ShownFollowUp, { reasons, skipped, isLater }: LeftAlone) {
  const path = invitationsPaths.followUp(shown.id);
  return {
    title: titleOf(shown),
    progress: progressOf(shown),
    asked: askedInWords(readAskedList(Object.fromEntries(new URL(shown.asked, 'http://gangway.invalid').searchParams))),
    askedPath: shown.asked,
    reasons: reasons.map(({ why, count }) => ({ count: numberInWords(count), why })),
    skipped: skipped.rows.map(({ invitationId, name, address, why }) => ({ name, address, why, path: invitationsPaths.clientInvitation(invitationId) })),
    newerPath: isLater ? path : null,
    olderPath: skipped.next === null ? null : `${path}?after=${skipped.next}`,
    listPath: invitationsPaths.list,
  };
}

function titleOf({ deed, state, doneCount, rowCount }: ShownFollowUp): string {
  if (state === 'under way') return `${deed === 'revoke' ? 'Revoking' : 'Resending'} ${countedInvitations(rowCount)}`;
  return `${countedInvitations(doneCount)} ${deed === 'revoke' ? 'revoked' : 'resent'}`;
}

function progressOf({ id, deed, state, rowCount, doneCount, skippedCount, startedBy, startedAt, stoppedBy, endedAt }: ShownFollowUp) {
  const dealtWith = doneCount + skippedCount;
  return {
    path: invitationsPaths.followUp(id),
    isGoingOn: state === 'under way',
    dealtWith,
    total: rowCount,
    label: `${numberInWords(dealtWith)} of ${numberInWords(rowCount)} dealt with`,
    tiles: [
      { label: deed === 'revoke' ? 'Revoked' : 'Resent', value: numberInWords(doneCount) },
      { label: 'Skipped', value: numberInWords(skippedCount) },
      ...(dealtWith === rowCount ? [] : [{ label: state === 'stopped' ? 'Left alone' : 'Still to come', value: numberInWords(rowCount - dealtWith) }]),
    ],
    startedBy,
    startedAt,
    isStopped: state === 'stopped',
    stoppedBy: stoppedBy ?? '',
    endedAt,
    stopPath: state === 'under way' ? invitationsPaths.followUpStop(id) : null,
  };
}
