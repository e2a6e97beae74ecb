import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { SessionData } from 'express-session';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { countsAsSeen, sessionHours, SessionStore, type SessionLease, type SessionPerson } from '../../../platform/security/index.js';

type Done<T = void> = (error: unknown, value?: T) => void;
type SessionRow = SessionPerson & SessionLease & { isFreshlyConfirmed: boolean; isSeenLongAgo: boolean; startedAt: Date; confirmedAt: Date };

/**
 * Sessions in PostgreSQL. The cookie's id is kept hashed. Their time is the machine's and not the business clock's:
 * a session is a lease, and moving the demo's clock must sign nobody out.
 */
@Injectable()
export class AccountSessions extends SessionStore {
  /** What was written of a session object of this process: whether its owner had just proved who they are. */
  private readonly written = new WeakMap<SessionData, boolean>();

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
  }

  /** Session and person in one statement: this runs on every page. */
  override get(sid: string, done: Done<SessionData | null>): void {
    this.database.prepared<SessionRow>('accounts.session', getStatement, [hashOf(sid), sessionHours]).then(
      ([row]) => done(null, row ? this.sessionOf(row) : null),
      (error: unknown) => done(error),
    );
  }

  /** express-session saves a renewed session a second time at the end of the request; what stands already is not written again. */
  override set(sid: string, session: SessionData, done: Done = ignore): void {
    const { rowId, personId, userAgent, origin, isFreshlyConfirmed, startedAt, confirmedAt } = session;
    if (this.written.get(session) === isFreshlyConfirmed) return done(null);
    const work = this.database.prepared('accounts.set-session', setStatement, [rowId, hashOf(sid), personId, userAgent.slice(0, 300), origin, isFreshlyConfirmed, startedAt, confirmedAt]);
    this.settle(
      work.then(() => this.written.set(session, isFreshlyConfirmed)),
      done,
    );
  }

  /** A stranger's session has no row that would have to go. */
  override regenerate(req: Request, done: (error?: unknown) => unknown): void {
    if (req.session.rowId) return super.regenerate(req, done);
    // express-session gives every store this method; its types don't say so.
    (this as unknown as { generate(req: Request): void }).generate(req);
    done();
  }

  override destroy(sid: string, done: Done = ignore): void {
    this.settle(this.database.execute('DELETE FROM accounts.sessions WHERE id_hash = $1', [hashOf(sid)]), done);
  }

  /** Once a minute is enough to know who is idle. */
  override touch(sid: string, session: SessionData, done: Done = ignore): void {
    if (!session.isSeenLongAgo || !countsAsSeen(session)) return done(null);
    this.settle(this.database.execute(touchStatement, [hashOf(sid)]), done);
  }

  private settle(work: Promise<unknown>, done: Done): void {
    work.then(
      () => done(null),
      (error: unknown) => done(error),
    );
  }

  private sessionOf(row: SessionRow): SessionData {
    const { isFreshlyConfirmed, isSeenLongAgo, startedAt, confirmedAt, readAt, idleSeconds, idleSecondsLeft, secondsLeft, ...person } = row;
    const lease = onlyRead({ readAt, idleSeconds, idleSecondsLeft, secondsLeft });
    const cookie = { originalMaxAge: sessionHours * 3600 * 1000, path: '/', httpOnly: true, sameSite: 'lax' as const, secure: this.settings.isHttps };
    return { cookie, personId: person.personId, rowId: person.rowId, person: onlyRead(person), lease, isFreshlyConfirmed, isSeenLongAgo, startedAt: onlyRead(startedAt), confirmedAt: onlyRead(confirmedAt), userAgent: '', origin: '' };
  }
}

const ignore: Done = () => undefined;

/** express-session writes a session out as text several times a visit, to see whether it has changed. What never does is left out of that. */
function onlyRead<T extends object>(part: T): T {
  return Object.defineProperty(part, 'toJSON', { value: () => undefined });
}

function hashOf(sid: string): Buffer {
  return hash('sha256', sid, 'buffer');
}

const getStatement = `
  SELECT s.id AS "rowId", s.person_id AS "personId", p.full_name AS "fullName", a.address AS email, p.is_admin AS "isAdmin",
    p.time_zone AS "timeZone", p.locale, s.confirmed_at > now() - interval '15 minutes' AS "isFreshlyConfirmed",
    s.seen_at < now() - interval '1 minute' AS "isSeenLongAgo", s.started_at AS "startedAt", s.confirmed_at AS "confirmedAt",
    now() AS "readAt", extract(epoch FROM rule.idle)::int AS "idleSeconds", extract(epoch FROM s.seen_at + rule.idle - now())::int AS "idleSecondsLeft",
    extract(epoch FROM s.started_at + make_interval(hours => $2) - now())::int AS "secondsLeft"
  FROM accounts.sessions s
  JOIN accounts.people p ON p.id = s.person_id AND p.deactivated_at IS NULL
  JOIN accounts.addresses a ON a.person_id = p.id AND a.is_primary
  CROSS JOIN LATERAL (SELECT CASE WHEN p.is_admin THEN interval '30 minutes' ELSE interval '8 hours' END AS idle) rule
  WHERE s.id_hash = $1
    AND s.started_at > now() - make_interval(hours => $2)
    AND s.seen_at > now() - rule.idle`;

/** Passes over a person whose row is held: who ends sessions locks the person first and the sessions then, and would wait in a circle. */
const personIsSeen = `
  seen AS (SELECT p.id FROM accounts.people p JOIN session ON session.person_id = p.id FOR NO KEY UPDATE OF p SKIP LOCKED)
  UPDATE accounts.people SET last_seen_at = now() WHERE id IN (SELECT id FROM seen)`;

const setStatement = `
  WITH session AS (
  INSERT INTO accounts.sessions AS s (id, id_hash, person_id, started_at, seen_at, confirmed_at, user_agent, origin)
  VALUES ($1, $2, $3, coalesce($7, now()), now(), coalesce($8, now()), $4, $5)
  ON CONFLICT (id_hash) DO UPDATE SET confirmed_at = CASE WHEN $6 THEN now() ELSE s.confirmed_at END
  RETURNING s.person_id),${personIsSeen}`;

const touchStatement = `
  WITH session AS (UPDATE accounts.sessions SET seen_at = now() WHERE id_hash = $1 AND seen_at < now() - interval '1 minute' RETURNING person_id),${personIsSeen}`;
