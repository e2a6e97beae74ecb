import { blankForm, type FormView } from '../../../platform/forms/index.js';
import { accountsPaths } from '../accounts.paths.js';
import { DeactivationForm, ReactivationForm } from './deactivation.form.js';
import type { PeoplePage, PersonInFull, PersonRow } from './people-list.query.js';

/** The list in the back office. */
export function adminPeopleView({ rows, older }: PeoplePage, { search, before }: { search: string; before: string | null }) {
  const base = `${accountsPaths.adminPeople}?q=${encodeURIComponent(search)}`;
  return {
    title: 'People',
    search: { path: accountsPaths.adminPeople, value: search },
    columns: [{ label: 'Person' }, { label: 'Account' }, { label: 'Since' }, { label: 'Last seen' }],
    rows: rows.map(personRow),
    emptyText: search === '' ? 'Nobody is here yet.' : 'Nobody has this in their name or address.',
    newer: before === null ? null : base,
    older: older === null ? null : `${base}&before=${older}`,
  };
}

function personRow(row: PersonRow) {
  const { id, fullName, email, createdAt, seenAt } = row;
  return {
    cells: [
      { label: 'Person', who: { name: fullName, id, note: email, path: accountsPaths.adminPerson(id) } },
      { label: 'Account', badge: badgeOf(row) },
      { label: 'Since', at: createdAt },
      seenAt === null ? { label: 'Last seen', text: 'Not signed in' } : { label: 'Last seen', at: seenAt },
    ],
  };
}

function badgeOf({ deactivatedAt, isAdmin }: PersonRow): { kind: string; label: string } {
  if (deactivatedAt !== null) return { kind: 'stop', label: 'Deactivated' };
  return isAdmin ? { kind: 'info', label: 'Administrator' } : { kind: 'ok', label: 'Active' };
}

/** One person in the back office. @param form the one that was sent last, with what is wrong with it */
export function adminPersonView(row: PersonInFull, viewerId: string, form?: FormView) {
  const { id, fullName, addresses, createdAt, seenAt, isAdmin, deactivatedAt, deactivatedBy, deactivationReason } = row;
  const isClosed = deactivatedAt !== null;
  const isOwn = id === viewerId;
  return {
    title: fullName,
    form: form ?? (isClosed ? blankForm(ReactivationForm) : blankForm(DeactivationForm)),
    badge: badgeOf(row),
    isAdmin,
    isOwn,
    addresses: addresses.map((address, index) => ({ address, isPrimary: index === 0 && addresses.length > 1 })),
    createdAt,
    seenAt,
    closing: isClosed ? { at: deactivatedAt, by: deactivatedBy, reason: deactivationReason } : null,
    reactivateAction: isClosed ? accountsPaths.deactivationEnd(id) : null,
    deactivateAction: isClosed || isOwn ? null : accountsPaths.deactivation(id),
    back: accountsPaths.adminPeople,
  };
}
