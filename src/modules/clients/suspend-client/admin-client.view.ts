import { blankForm, type FormView } from '../../../platform/forms/index.js';
import type { Client } from '../client.entity.js';
import { clientsPaths } from '../clients.paths.js';
import type { EverybodyRows } from '../people/people.view.js';
import { wordsOfRole } from '../people/role-words.js';
import { SuspensionForm } from './suspension.form.js';

/** One client in the back office. */
export function adminClientView(client: Client, { members, awaited }: EverybodyRows, form: FormView = blankForm(SuspensionForm)) {
  const { id, name, isSuspended, suspensionReason, suspendedAt, createdAt } = client;
  return {
    title: name,
    form,
    badge: isSuspended ? { kind: 'stop', label: 'Suspended' } : { kind: 'ok', label: 'Active' },
    createdAt,
    suspension: isSuspended ? { reason: suspensionReason ?? '', at: suspendedAt, endAction: clientsPaths.suspensionEnd(id) } : null,
    suspendAction: isSuspended ? null : clientsPaths.suspension(id),
    columns: [{ label: 'Name' }, { label: 'Role' }, { label: 'Since' }],
    rows: members.map(({ personId, fullName, email, role, addedAt }) => ({
      cells: [{ label: 'Name', who: { name: fullName, id: personId, note: email } }, { label: 'Role', text: wordsOfRole(role) }, { label: 'Since', at: addedAt }],
    })),
    awaited: awaited.map(({ address, role, mailedAt }) => ({ address, role: wordsOfRole(role), mailedAt })),
    paths: { back: clientsPaths.adminClients, plan: clientsPaths.clientPlan(id) },
  };
}
