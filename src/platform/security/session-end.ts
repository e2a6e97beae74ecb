import type { Request } from 'express';
import type { SessionData } from 'express-session';
import 'express-session';

/** How long a session lasts, read with it in one statement, by the database's own time. */
export interface SessionLease {
  readonly readAt: Date;
  /** After so long without a visit it ends. */
  readonly idleSeconds: number;
  readonly idleSecondsLeft: number;
  /** Until it ends whatever its owner does. */
  readonly secondsLeft: number;
}

/** When a session ends if nothing happens. */
export interface SessionEnd {
  readonly at: Date;
  readonly inSeconds: number;
  /** Whether a visit puts it off; at the end of the longest time nothing does. */
  readonly canStay: boolean;
}

/** What a visit must gain to be worth a button that promises it. */
const worthwhileSeconds = 60;

const askedOnly = new WeakSet<object>();

/** This request only asks about the session: it keeps nobody signed in, or an open page that asks would do so for ever. */
export function doesNotCountAsSeen(req: Request): void {
  if (req.session) askedOnly.add(req.session);
}

/** For the store: whether the visit that came with this session puts its end off. */
export function countsAsSeen(session: Partial<SessionData>): boolean {
  return !askedOnly.has(session);
}

/** When the session of this request ends; null where there is none, or where it began with this very request. */
export function sessionEndOf(req: Request): SessionEnd | null {
  const { session } = req;
  if (!session?.lease) return null;
  const { readAt, idleSeconds, idleSecondsLeft, secondsLeft } = session.lease;
  const isMarkedNow = session.isSeenLongAgo && countsAsSeen(session);
  const idleLeft = isMarkedNow ? idleSeconds : idleSecondsLeft;
  const inSeconds = Math.max(0, Math.min(idleLeft, secondsLeft));
  return { at: new Date(readAt.getTime() + inSeconds * 1000), inSeconds, canStay: secondsLeft - idleLeft > worthwhileSeconds };
}
