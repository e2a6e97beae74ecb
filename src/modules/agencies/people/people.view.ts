import { blankForm, type FormView } from '../../../platform/forms/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { roleRights, type RoleRight } from '../../../platform/views/index.js';
import { actingAgencyOf } from '../acting-agency.js';
import { agenciesPaths } from '../agencies.paths.js';
import { agencyRights, agencyRoles, rolesThatOwn, type AgencyRole } from '../agency-rights.js';
import type { AwaitedRow, PersonRow } from './people.query.js';
import { NewPersonForm, roleChoices, RoleForm, wordsOfRole } from './person.form.js';

/** *People*: who belongs to the agency; owners add and change. */
export function peopleView(viewer: Viewer, people: { members: readonly PersonRow[]; awaited: readonly AwaitedRow[] }, form: FormView = blankForm(NewPersonForm, { role: 'member' })) {
  const { name, role } = actingAgencyOf(viewer);
  const isOwner = rolesThatOwn.includes(role);
  return {
    title: 'People',
    agencyName: name,
    form,
    isOwner,
    action: agenciesPaths.people,
    roles: roleChoices,
    rightsPath: agenciesPaths.rights,
    columns: [{ label: 'Name' }, { label: 'Role' }, { label: 'Since' }, { label: 'What you can do' }],
    rows: people.members.map((row) => memberRow(row, { isOwner, isSelf: row.personId === viewer.personId })),
    awaited: isOwner ? people.awaited.map(({ id, address, role: waiting, askedAt }) => ({ address, role: wordsOfRole(waiting), askedAt, removalPath: agenciesPaths.awaitedRemoval(id) })) : [],
  };
}

function memberRow({ personId, fullName, email, role, addedAt }: PersonRow, { isOwner, isSelf }: { isOwner: boolean; isSelf: boolean }) {
  const path = agenciesPaths.person(personId);
  const words = isOwner ? `Change ${fullName}` : 'Leave the agency';
  return {
    cells: [
      { label: 'Name', who: { name: fullName, id: personId, note: email } },
      { label: 'Role', text: wordsOfRole(role) },
      { label: 'Since', at: addedAt },
      { label: '', text: isOwner || isSelf ? words : '', path: isOwner || isSelf ? path : null },
    ],
  };
}

/** One person of the agency, as an owner or they themselves see it. */
export function personView(viewer: Viewer, person: PersonRow, form: FormView = blankForm(RoleForm, { role: person.role })) {
  const { name, role } = actingAgencyOf(viewer);
  const isSelf = person.personId === viewer.personId;
  return {
    title: person.fullName,
    form,
    agencyName: name,
    person: { fullName: person.fullName, email: person.email, role: wordsOfRole(person.role) },
    roles: roleChoices,
    isOwner: rolesThatOwn.includes(role),
    isSelf,
    paths: { back: agenciesPaths.people, role: agenciesPaths.person(person.personId), removal: agenciesPaths.personRemoval(person.personId) },
  };
}

/** *Who may do what*, from the one table of it. */
export function rightsView(viewer: Viewer) {
  const rights: readonly RoleRight<AgencyRole>[] = Object.values(agencyRights);
  return {
    title: 'Who may do what',
    peoplePath: agenciesPaths.people,
    rights: roleRights(rights, { roles: agencyRoles, own: actingAgencyOf(viewer).role, wordsOf: wordsOfRole }),
  };
}
