import { clientRoles, type ClientRole, type Viewer } from '../../../platform/security/index.js';
import { roleRights, type RoleRight } from '../../../platform/views/index.js';
import { actingClientOf } from '../acting-client.js';
import { clientsPaths } from '../clients.paths.js';
import { clientRights } from '../permissions.js';
import { wordsOfRole } from './role-words.js';

/** *Who may do what*, from the one table of it, by which every page of the client is opened too. */
export function rightsView(viewer: Viewer) {
  const rights: readonly RoleRight<ClientRole>[] = Object.values(clientRights);
  return {
    title: 'Who may do what',
    peoplePath: clientsPaths.people,
    rights: roleRights(rights, { roles: clientRoles, own: actingClientOf(viewer).role, wordsOf: wordsOfRole }),
  };
}
