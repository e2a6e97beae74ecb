import { blankForm, type FormView } from '../../../platform/forms/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { actingClientOf } from '../acting-client.js';
import { clientsPaths } from '../clients.paths.js';
import { rolesThatManageMembers } from '../permissions.js';
import type { AwaitedRow, FormerRow, PersonRow } from './people.query.js';
import { ColleagueForm } from './person.form.js';
import { roleChoices, wordsOfRole } from './role-words.js';

export interface EverybodyRows {
  readonly members: readonly PersonRow[];
  readonly awaited: readonly AwaitedRow[];
  readonly former: readonly FormerRow[];
}

interface Looking {
  readonly viewer: Viewer;
  readonly at: Date;
}

/** *People*: who belongs to the client, who is asked to, and who took over from those that left; owners invite and change. */
export function peopleView({ viewer, at }: Looking, people: EverybodyRows, form: FormView = blankForm(ColleagueForm, { role: 'hiring manager' })) {
  const { name, role } = actingClientOf(viewer);
  const isOwner = rolesThatManageMembers.includes(role);
  return {
    title: 'People',
    clientName: name,
    form,
    isOwner,
    action: clientsPaths.people,
    roles: roleChoices,
    rightsPath: clientsPaths.rights,
    columns: [{ label: 'Name' }, { label: 'Role' }, { label: 'Since' }, { label: 'What you can do' }],
    rows: people.members.map((row) => memberRow(row, { isOwner, isSelf: row.personId === viewer.personId })),
    awaited: isOwner ? people.awaited.map((row) => awaitedItem(row, at)) : [],
    former: people.former.map(({ fullName, role: was, leftAt, successor }) => ({ fullName, role: wordsOfRole(was), leftAt, successor })),
  };
}

function memberRow({ personId, fullName, email, role, addedAt }: PersonRow, { isOwner, isSelf }: { isOwner: boolean; isSelf: boolean }) {
  const words = isSelf && !isOwner ? 'Leave the company' : `Change ${fullName}`;
  const mayOpen = isOwner || isSelf;
  return {
    cells: [
      { label: 'Name', who: { name: fullName, id: personId, note: email } },
      { label: 'Role', text: wordsOfRole(role) },
      { label: 'Since', at: addedAt },
      { label: '', text: mayOpen ? words : '', path: mayOpen ? clientsPaths.person(personId) : null },
    ],
  };
}

function awaitedItem({ id, address, role, mailedAt, expiresAt }: AwaitedRow, at: Date) {
  return {
    address,
    role: wordsOfRole(role),
    mailedAt,
    expiresAt,
    isOver: expiresAt !== null && expiresAt <= at,
    mailPath: clientsPaths.awaitedMail(id),
    removalPath: clientsPaths.awaitedRemoval(id),
  };
}
