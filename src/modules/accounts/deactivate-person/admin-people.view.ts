import { blankForm, type FormView } from '../../../platform/forms/index.js';
import { accountsPaths } from '../accounts.paths.js';
import { FormerAdministratorForm, NewAdministratorForm } from '../change-administrators/administrator.form.js';
import { DeactivationForm, ReactivationForm } from './deactivation.form.js';
import type { PeopleAsked, PeoplePage, PersonInFull, PersonRow } from './people-list.query.js';

/** The list in the back office. */
export function adminPeopleView({ rows, older }: PeoplePage, { search, before, isAdminsOnly }: PeopleAsked) {
  const base = listPath(search, isAdminsOnly);
  return {
    title: 'People',
    tabs: [
      { label: 'Everybody', path: listPath(search, false), isCurrent: !isAdminsOnly, count: '' },
      { label: 'Administrators', path: listPath(search, true), isCurrent: isAdminsOnly, count: '' },
    ],
    search: { path: accountsPaths.adminPeople, value: search, keep: isAdminsOnly ? [{ name: 'tab', value: administratorsTab }] : [] },
    columns: [{ label: 'Person' }, { label: 'Account' }, { label: 'Since' }, { label: 'Last seen' }],
    rows: rows.map(personRow),
    emptyText: search === '' ? 'Nobody is here yet.' : 'Nobody has this in their name or address.',
    newer: before === null ? null : base,
    older: older === null ? null : `${base}&before=${older}`,
  };
}

const administratorsTab = 'administrators';

function listPath(search: string, isAdminsOnly: boolean): string {
  const path = `${accountsPaths.adminPeople}?q=${encodeURIComponent(search)}`;
  return isAdminsOnly ? `${path}&tab=${administratorsTab}` : path;
}

function personRow(row: PersonRow) {
  const { id, fullName, email, createdAt, seenAt } = row;
  return {
    cells: [
      { label: 'Person', who: { name: fullName, id, note: email, path: accountsPaths.adminPerson(id) } },
      { label: 'Account', badge: badgeOf(row) },
      { label: 'Since', at: createdAt },
      seenAt === null ? { label: 'Last seen', text: 'Not seen yet' } : { label: 'Last seen', at: seenAt },
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
    form: form ?? blankFormFor(row),
    badge: badgeOf(row),
    isAdmin,
    isOwn,
    addresses: addresses.map((address, index) => ({ address, isPrimary: index === 0 && addresses.length > 1 })),
    createdAt,
    seenAt,
    closing: isClosed ? { at: deactivatedAt, by: deactivatedBy, reason: deactivationReason } : null,
    reactivateAction: isClosed ? accountsPaths.deactivationEnd(id) : null,
    ...rightsActions(row, isOwn),
    deactivateAction: isClosed || isOwn ? null : accountsPaths.deactivation(id),
    back: accountsPaths.adminPeople,
  };
}

/** The forms of the page in one: each has fields of its own. */
function blankFormFor({ deactivatedAt, isAdmin }: PersonInFull): FormView {
  if (deactivatedAt !== null) return blankForm(ReactivationForm);
  const rights = isAdmin ? blankForm(FormerAdministratorForm) : blankForm(NewAdministratorForm);
  const closing = blankForm(DeactivationForm);
  return { ...closing, input: { ...closing.input, ...rights.input } };
}

/** Rights are for open accounts, and nobody changes their own. */
function rightsActions({ id, isAdmin, deactivatedAt }: PersonInFull, isOwn: boolean): { makeAdministratorAction: string | null; endAdministratorAction: string | null } {
  const isOpenToChange = deactivatedAt === null && !isOwn;
  return {
    makeAdministratorAction: isOpenToChange && !isAdmin ? accountsPaths.administratorRights(id) : null,
    endAdministratorAction: isOpenToChange && isAdmin ? accountsPaths.administratorRightsEnd(id) : null,
  };
}
