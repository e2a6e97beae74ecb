import { blankForm, type FormView } from '../../../platform/forms/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { actingClientOf } from '../acting-client.js';
import { clientsPaths } from '../clients.paths.js';
import { LeavingForm } from '../leave-client/leaving.form.js';
import { rolesThatInvite, rolesThatManageMembers } from '../permissions.js';
import type { PersonRow } from './people.query.js';
import { RoleForm } from './person.form.js';
import { roleChoices, wordsOfRole } from './role-words.js';

/** One person of the client, with whoever could take over from them. */
export interface PersonToShow {
  readonly person: PersonRow;
  readonly successors: readonly PersonRow[];
}

/** What was typed into either form of the page, where it comes back with its mistakes. */
export interface PersonForms {
  readonly role?: FormView;
  readonly leaving?: FormView;
}

/** One person of the client, as an owner or they themselves see it. */
export function personView(viewer: Viewer, { person, successors }: PersonToShow, forms: PersonForms = {}) {
  const { name, role } = actingClientOf(viewer);
  return {
    title: person.fullName,
    clientName: name,
    person: { fullName: person.fullName, email: person.email, role: wordsOfRole(person.role) },
    roleForm: forms.role ?? blankForm(RoleForm, { role: person.role }),
    leavingForm: forms.leaving ?? blankForm(LeavingForm),
    roles: roleChoices,
    isOwner: rolesThatManageMembers.includes(role),
    isSelf: person.personId === viewer.personId,
    mayHoldWork: rolesThatInvite.includes(person.role),
    successors: [{ value: '', label: 'Choose a colleague' }, ...successors.map(({ personId, fullName, role: has }) => ({ value: personId, label: `${fullName}, ${wordsOfRole(has).toLowerCase()}` }))],
    paths: { back: clientsPaths.people, role: clientsPaths.person(person.personId), leaving: clientsPaths.personLeaving(person.personId) },
  };
}
