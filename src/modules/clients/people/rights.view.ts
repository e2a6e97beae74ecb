import { clientRoles } from '../../../platform/security/index.js';
import { clientsPaths } from '../clients.paths.js';
import { clientRights } from '../permissions.js';
import { wordsOfRole } from './role-words.js';

/** *Who may do what*, from the one table of it, by which every page of the client is opened too. */
export function rightsView() {
  return {
    title: 'Who may do what',
    peoplePath: clientsPaths.people,
    columns: [{ label: 'What' }, ...clientRoles.map((role) => ({ label: wordsOfRole(role) }))],
    rows: Object.values(clientRights).map(({ words, roles }) => ({
      cells: [{ label: 'What', text: words }, ...clientRoles.map((role) => ({ label: wordsOfRole(role), text: roles.some((each) => each === role) ? 'Yes' : 'No' }))],
    })),
  };
}
