import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';

export interface SessionEntry {
  readonly id: string;
  readonly startedAt: Date;
  readonly seenAt: Date;
  readonly userAgent: string;
  readonly origin: string;
}

/** A person's sessions, to look at and to end. */
@Injectable()
export class SessionList {
  constructor(private readonly database: Database) {}

  of(personId: string): Promise<SessionEntry[]> {
    return this.database.rows<SessionEntry>(
      `SELECT id, started_at AS "startedAt", seen_at AS "seenAt", user_agent AS "userAgent", origin
       FROM accounts.sessions WHERE person_id = $1 AND started_at > now() - interval '12 hours' ORDER BY seen_at DESC`,
      [personId],
    );
  }

  /** Ends one of the person's own sessions; of anybody else's it ends none. */
  async end(personId: string, sessionId: string): Promise<boolean> {
    return (await this.database.execute('DELETE FROM accounts.sessions WHERE person_id = $1 AND id = $2', [personId, sessionId])) === 1;
  }

  /** Ends the person's sessions, except perhaps the one they are using. */
  async endAll(personId: string, except: string | null = null): Promise<number> {
    return this.database.execute('DELETE FROM accounts.sessions WHERE person_id = $1 AND ($2::uuid IS NULL OR id <> $2)', [personId, except]);
  }

  async forgetOver(): Promise<void> {
    await this.database.execute("DELETE FROM accounts.sessions WHERE started_at < now() - interval '12 hours'");
  }
}
