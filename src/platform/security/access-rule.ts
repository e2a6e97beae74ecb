import type { ActingContext } from './acting-contexts.js';
import type { ClientRole, Viewer } from './viewer.js';

/** Who may use a route. `name` is what the route × role matrix prints. */
export interface AccessRule {
  readonly name: string;
  allows(viewer: Viewer): boolean;
  /** Whether another of the person's contexts would be let in: then a GET switches to it by itself. */
  opensFor?(context: ActingContext): boolean;
  /** In whose name everything behind the rule is done: while they are suspended, it only reads. */
  readonly actsFor?: 'client' | 'agency';
}

/** Anybody who is signed in. */
export const signedIn: AccessRule = { name: 'signed in', allows: () => true };

/** Staff of the platform. */
export const admin: AccessRule = { name: 'admin', allows: (viewer) => viewer.isAdmin };

/** Somebody acting for a client, in one of the roles; without roles, in any. */
export function clientMember(...roles: ClientRole[]): AccessRule {
  return memberOf('client', roles);
}

/** Somebody acting for an agency, in one of the roles; without roles, in any. What the roles are, the module agencies says. */
export function agencyMember(...roles: string[]): AccessRule {
  return memberOf('agency', roles);
}

function memberOf(kind: 'client' | 'agency', roles: readonly string[]): AccessRule {
  const fits = (role: string): boolean => roles.length === 0 || roles.includes(role);
  return {
    name: roles.length === 0 ? `${kind} member` : `${kind} ${roles.join(', ')}`,
    allows: ({ actingAs }) => actingAs.kind === kind && fits(actingAs.role),
    actsFor: kind,
    opensFor: (context) => context.kind === kind && fits(context.role),
  };
}
