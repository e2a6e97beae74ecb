import type { NextFunction, Request, Response } from 'express';
import { doesNotCountAsSeen, type SessionLease } from './session-end.js';
import 'express-session';
import type { Viewer } from './viewer.js';

/** What the session store answers with a session: its own row and the person's, read in one statement. */
export interface SessionPerson {
  readonly rowId: string;
  readonly personId: string;
  readonly fullName: string;
  readonly email: string;
  readonly isAdmin: boolean;
  readonly timeZone: string;
  readonly locale: string;
}

declare module 'express-session' {
  interface SessionData {
    /** Set when a session is begun: whose it is. */
    personId: string;
    /** Read with the session; never written back. */
    person: SessionPerson;
    /** How long it still lasts, as it was read. */
    lease: SessionLease;
    /** The public id of its row. */
    rowId: string;
    /** Whether its owner proved who they are within the last minutes: by a password, just now. */
    isFreshlyConfirmed: boolean;
    /** Whether the row was last marked as seen more than a minute ago. */
    isSeenLongAgo: boolean;
    /** When it began and when its owner last proved who they are; null in a session that begins now. */
    startedAt: Date | null;
    confirmedAt: Date | null;
    /** The browser's own words about itself, and where it came from, for the owner's list of sessions. */
    userAgent: string;
    origin: string;
  }
}

const viewers = new WeakMap<object, Viewer>();

/** The signed-in person of a request, or null. */
export function viewerOf(req: Request): Viewer | null {
  return viewers.get(req) ?? null;
}

export function setViewer(req: Request, viewer: Viewer): void {
  viewers.set(req, viewer);
}

/** Forgets who asked: after a sign-out the rest of the request is a stranger's. */
export function forgetViewer(req: Request): void {
  viewers.delete(req);
}

/**
 * Makes the viewer out of the session that was read, without another look-up. The guard adds the context.
 * A page that looks for news by itself says so in a header: nobody may be there, so it keeps nobody signed in.
 */
export function recogniseViewer(req: Request, _res: Response, next: NextFunction): void {
  if (req.headers['gangway-by-itself'] !== undefined) doesNotCountAsSeen(req);
  setViewerOfSession(req);
  next();
}

/** The rest of the request is done by the person whose session it has now. */
export function setViewerOfSession(req: Request): void {
  const person = req.session?.person;
  if (person) {
    const { rowId, ...rest } = person;
    setViewer(req, { ...rest, sessionId: rowId, actingAs: { kind: 'self' } });
  }
}
