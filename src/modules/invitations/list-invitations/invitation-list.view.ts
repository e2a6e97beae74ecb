import { newId } from '../../../platform/database/index.js';
import { formView } from '../../../platform/forms/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { formatDateTime, type Place } from '../../../platform/views/index.js';
import { kindInWords, kindLabels } from '../invitation-kinds.js';
import { invitationsPaths } from '../invitations.paths.js';
import { askedParts, isFiltered, listPath, stateChoices, type AskedList } from './asked-list.js';
import { waitingStates } from '../invitation-state.js';
import { deliveryWords } from './delivery-words.js';
import type { InvitationPage, InvitationRow } from './invitation-list.query.js';
import { mostLookedThrough, mostNeedingInviter } from './invitation-list.sql.js';
import { stateBadge, type StateBadge } from './state-badge.js';

/** What a client's member may do to an invitation as it stands. */
export interface Deeds {
  readonly resend: string | null;
  /** Makes a press of *Resend* that is made twice one mail. */
  readonly formKey: string;
  readonly copyLink: string | null;
  readonly correctAddress: string | null;
  readonly revoke: string | null;
  /** Only while it has not gone out. */
  readonly takeBack: string | null;
}

interface Shown {
  readonly found: InvitationPage;
  /** Bounces that wait for the viewer. */
  readonly waiting: readonly InvitationRow[];
  readonly asked: AskedList;
  /** Every box on the page is ticked. */
  readonly areChosen: boolean;
}

/** The list with its truth about delivery. */
export function listView({ found, waiting, asked, areChosen }: Shown, viewer: Viewer, now: Date) {
  const { rows, older, isCutShort } = found;
  const shownRows = rows.map((row) => rowView(row, viewer, now));
  return {
    title: 'Invitations',
    filters: filtersView(asked),
    isFiltered: isFiltered(asked),
    needsYou: waiting.map((row) => needView(row, viewer, now)),
    allBouncedPath: waiting.length < mostNeedingInviter ? null : listPath({ search: '', state: 'bounced', kind: null, isMine: true }, null),
    rows: shownRows.map((row) => ({ ...row, isChosen: areChosen })),
    choosing: shownRows.some(({ isChoosable }) => isChoosable) ? choosingView(asked, { areChosen, hasMore: older !== null || asked.after !== null }) : null,
    emptyAction: { label: 'Show all invitations', path: invitationsPaths.list },
    newPath: invitationsPaths.newInvitation,
    importPath: invitationsPaths.import,
    draftsPath: invitationsPaths.drafts,
    newerPath: asked.after === null ? null : listPath(asked, null),
    olderPath: older === null || isCutShort ? null : listPath(asked, older),
    further: isCutShort && older !== null ? { path: listPath(asked, older), looked: mostLookedThrough.toLocaleString('en'), at: older.at, isByEnd: asked.state === 'ending' } : null,
  };
}

/** The search and the filters as a form that stands in the address line. */
function filtersView({ search, state, kind, isMine }: AskedList): object {
  const form = formView({ search, state: state ?? '', kind: kind ?? '', whose: isMine ? 'mine' : '' }, []);
  const choices = (any: string, labels: Readonly<Record<string, string>>) => [{ value: '', label: any }, ...Object.entries(labels).map(([value, label]) => ({ value, label }))];
  return {
    form,
    path: invitationsPaths.list,
    states: choices('Any state', stateChoices),
    kinds: choices('All kinds', kindLabels),
    whose: choices('Everybody', { mine: 'Only me' }),
  };
}

/** What can be done to several at once: to those that are ticked, and, where a filter fills more than a page, to all that fit it. */
function choosingView(asked: AskedList, { areChosen, hasMore }: { areChosen: boolean; hasMore: boolean }) {
  const all = (deed: string): string => `${invitationsPaths.newFollowUp}?${new URLSearchParams({ deed, ...askedParts(asked) }).toString()}`;
  return {
    resendsPath: invitationsPaths.resends,
    revocationsPath: invitationsPaths.revocations,
    areChosen,
    otherPath: listPath(asked, asked.after, areChosen ? {} : { chosen: 'all' }),
    all: hasMore && isFiltered(asked) ? { resendPath: all('resend'), revokePath: all('revoke') } : null,
  };
}

/** A mail that did not arrive, and the two ways out. */
function needView(row: InvitationRow, viewer: Viewer, now: Date) {
  const { id, name, address, title } = row;
  const { copyLink, correctAddress } = deedsOf(row);
  return { id, name, address, invitedTo: title, showPath: invitationsPaths.clientInvitation(id), words: deliveryWords(row, { timeZone: viewer.timeZone, lang: 'en', now }), copyLink, correctAddress };
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
  /** Something can be done to it together with others. */
  readonly isChoosable: boolean;
}

function rowView(row: InvitationRow, viewer: Viewer, now: Date): RowView {
  const isOpen = (row.state === 'queued' || row.state === 'sent') && !row.isOver;
  const deeds = deedsOf(row);
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
    deeds,
    isChoosable: deeds.resend !== null || deeds.revoke !== null,
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
    formKey: newId(),
    copyLink: isOpen ? invitationsPaths.copiedLink(id) : null,
    correctAddress: isOpen ? invitationsPaths.clientAddress(id) : null,
    revoke: isOpen || hasEnded || state === 'declined' ? invitationsPaths.revocation(id) : null,
    takeBack: waitingStates.includes(state) ? invitationsPaths.takingBack(id) : null,
  };
}
