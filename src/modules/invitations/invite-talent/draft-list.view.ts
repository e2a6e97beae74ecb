import { kindInWords } from '../invitation-kinds.js';
import { invitationsPaths } from '../invitations.paths.js';
import type { DraftRow } from './draft-list.query.js';

/** The drafts, each with the way on: finish it, or check and send it. */
export function draftListView({ rows, older }: { rows: readonly DraftRow[]; older: string | null }, after: string | null) {
  const { drafts, list, newInvitation } = invitationsPaths;
  return {
    title: 'Drafts',
    rows: rows.map(rowView),
    listPath: list,
    newPath: newInvitation,
    newerPath: after === null ? null : drafts,
    olderPath: older === null ? null : `${drafts}?after=${older}`,
  };
}

function rowView(row: DraftRow) {
  const { id, name, address, title, isComplete, cameBackBecause, writerName, createdAt } = row;
  return {
    id,
    name: name || 'No name yet',
    address: address || 'No address yet',
    kind: kindInWords(row),
    invitedTo: title,
    badge: cameBackBecause !== null ? { kind: 'stop', label: 'Came back' } : isComplete ? { kind: 'info', label: 'Ready to check' } : { kind: 'idle', label: 'Half-filled' },
    because: cameBackBecause,
    writerName,
    createdAt,
    isComplete,
    continuePath: isComplete ? invitationsPaths.draft(id) : invitationsPaths.draftEdit(id),
    discardPath: invitationsPaths.draftRemoval(id),
  };
}
