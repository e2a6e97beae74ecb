import type { Viewer } from '../../../platform/security/index.js';
import { formatDateTime, type Place } from '../../../platform/views/index.js';
import { kindInWords } from '../invitation-kinds.js';
import { invitationsPaths } from '../invitations.paths.js';
import { waitingStates } from '../invitation-state.js';
import { deliveryWords } from './delivery-words.js';
import type { InvitationPage, InvitationRow } from './invitation-list.query.js';
import { stateBadge, type StateBadge } from './state-badge.js';

/** What a client's member may do to an invitation as it stands. */
export interface Deeds {
  readonly resend: string | null;
  readonly copyLink: string | null;
  readonly correctAddress: string | null;
  readonly revoke: string | null;
  /** Only while it has not gone out. */
  readonly takeBack: string | null;
}

/** The list with its truth about delivery. */
export function listView({ rows, older }: InvitationPage, asked: { search: string; after: string | null }, viewer: Viewer, now: Date) {
  const { list, newInvitation, drafts } = invitationsPaths;
  const withSearch = (after: string | null) => {
    const query = new URLSearchParams({ ...(asked.search === '' ? {} : { search: asked.search }), ...(after === null ? {} : { after }) }).toString();
    return query === '' ? list : `${list}?${query}`;
  };
  return {
    title: 'Invitations',
    search: asked.search,
    rows: rows.map((row) => rowView(row, viewer, now)),
    listPath: list,
    newPath: newInvitation,
    draftsPath: drafts,
    newerPath: asked.after === null ? null : withSearch(null),
    olderPath: older === null ? null : withSearch(older),
  };
}

export interface RowView {
  readonly id: string;
  /** Gives the avatar its colour: the person's as soon as there is one, so that it is the same on every page. */
  readonly avatarId: string;
  readonly name: string;
  readonly address: string;
  readonly kind: string;
  /** The project's name, or the talent cloud's. */
  readonly invitedTo: string;
  readonly showPath: string;
  readonly badge: StateBadge;
  readonly delivery: string | null;
  readonly openUntil: Date | null;
  readonly deeds: Deeds;
}

function rowView(row: InvitationRow, viewer: Viewer, now: Date): RowView {
  const isOpen = (row.state === 'queued' || row.state === 'sent') && !row.isOver;
  return {
    id: row.id,
    avatarId: row.acceptedById ?? row.id,
    name: row.name,
    address: row.address,
    kind: kindInWords(row),
    invitedTo: row.title,
    showPath: invitationsPaths.clientInvitation(row.id),
    badge: stateBadge(row),
    delivery: deliveryOf(row, { timeZone: viewer.timeZone, lang: 'en', now }),
    openUntil: isOpen ? row.expiresAt : null,
    deeds: deedsOf(row),
  };
}

/** What became of the mail, or, before there is one, when it goes out. */
function deliveryOf(row: InvitationRow, place: Place): string | null {
  if (waitingStates.includes(row.state)) return row.sendAt === null ? null : `Goes out on ${formatDateTime(row.sendAt, place)}`;
  return row.state === 'revoked' ? null : deliveryWords(row, place);
}

/** An expired invitation can be sent once more, a settled one is left alone. */
export function deedsOf({ id, state, isOver }: Pick<InvitationRow, 'id' | 'state' | 'isOver'>): Deeds {
  const isOpen = (state === 'queued' || state === 'sent') && !isOver;
  const hasEnded = state === 'expired' || ((state === 'queued' || state === 'sent') && isOver);
  return {
    resend: isOpen || hasEnded ? invitationsPaths.resend(id) : null,
    copyLink: isOpen ? invitationsPaths.copiedLink(id) : null,
    correctAddress: isOpen ? invitationsPaths.clientAddress(id) : null,
    revoke: isOpen || hasEnded || state === 'declined' ? invitationsPaths.revocation(id) : null,
    takeBack: waitingStates.includes(state) ? invitationsPaths.takingBack(id) : null,
  };
}
