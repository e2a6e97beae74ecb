import { newId } from '../src/platform/database/index.js';
import type { ActingAs, ClientRole, Viewer } from '../src/platform/security/index.js';

export interface Person {
  readonly personId: string;
  readonly fullName: string;
  readonly email: string;
}

export interface Member extends Person {
  readonly client: { readonly id: string; readonly name: string; readonly role: ClientRole };
}

/** Somebody as the pages would see them, acting in the right name. */
export function viewer(person: Person | Member): Viewer {
  const actingAs: ActingAs = 'client' in person ? { kind: 'client', ...person.client } : { kind: 'self' };
  return { personId: person.personId, fullName: person.fullName, email: person.email, isAdmin: false, timeZone: 'UTC', locale: 'en', sessionId: newId(), actingAs };
}
