export const clientRoles = ['owner', 'hiring manager', 'reviewer', 'finance'] as const;
export type ClientRole = (typeof clientRoles)[number];

/** In whose name a signed-in person acts. */
export type ActingAs =
  | { kind: 'self' }
  | { kind: 'client'; id: string; name: string; role: ClientRole; suspendedBecause?: string | null }
  | { kind: 'agency'; id: string; name: string; role: string };

/** Who is looking: the signed-in person, and in whose name. */
export interface Viewer {
  personId: string;
  fullName: string;
  email: string;
  isAdmin: boolean;
  timeZone: string;
  locale: string;
  /** The public id of the session's row; the secret id never leaves the cookie. */
  sessionId: string;
  actingAs: ActingAs;
}

/** A context as forms and cookies carry it: `self`, `client:ID`, `agency:ID`. */
export function contextKey(context: { kind: string; id?: string }): string {
  return context.kind === 'self' ? 'self' : `${context.kind}:${context.id}`;
}
