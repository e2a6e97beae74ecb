import { Forbidden } from '../../platform/errors/index.js';
import type { ClientRole, Viewer } from '../../platform/security/index.js';

/** The client that the signed-in person acts for. */
export interface ActingClient {
  readonly id: string;
  readonly name: string;
  readonly role: ClientRole;
}

/** For whom the viewer acts; routes with a client's rule always have one. */
export function actingClientOf(viewer: Viewer): ActingClient {
  if (viewer.actingAs.kind !== 'client') throw new Forbidden();
  const { id, name, role } = viewer.actingAs;
  return { id, name, role };
}
