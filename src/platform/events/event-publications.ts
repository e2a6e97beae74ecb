import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/index.js';

export interface NewPublication {
  readonly id: string;
  readonly listener: string;
  readonly eventName: string;
  readonly payload: object;
}

/** A publication leased to this process; `attempt` is its fencing token. */
export interface LeasedPublication extends NewPublication {
  readonly attempt: number;
}

const leaseInSeconds = 60;
const attemptsUntilDead = 12;
const endedMeanwhile = 'The process ended while working on it.';

/** The outbox: one row per event and after-commit listener. Leases use the database's time, so clocks of machines don't matter. */
@Injectable()
export class EventPublications {
  private readonly logger = new Logger('events');

  constructor(private readonly database: Database) {}

  async insert(publications: readonly NewPublication[]): Promise<void> {
    if (publications.length === 0) return;
    await this.database.prepared(
      'platform.insert-publications',
      `INSERT INTO platform.event_publications (id, listener, event_name, payload)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::jsonb[])`,
      [
        publications.map(({ id }) => id),
        publications.map(({ listener }) => listener),
        publications.map(({ eventName }) => eventName),
        publications.map(({ payload }) => JSON.stringify(payload)),
      ],
    );
  }

  /**
   * Takes what is due for a while; other processes step over it. A lease that ran out was lost with its process, perhaps because of
   * what it held: such publications are taken apart from the others, half as many at once after each loss. So what was lost by accident
   * is soon delivered in sets again, and what ends its process is alone before it is dead, while its neighbours have attempts left.
   */
  async lease(most: number): Promise<LeasedPublication[]> {
    for (;;) {
      const taken = await this.database.rows<LeasedPublication & { isSpent: boolean }>(leaseSql, [most, leaseInSeconds, attemptsUntilDead, endedMeanwhile]);
      const leased = taken.filter(({ isSpent }) => !isSpent).map(({ isSpent: _, ...publication }) => publication);
      if (leased.length > 0 || taken.length === 0) return leased;
      for (const { id, listener } of taken) this.logger.error({ publicationId: id, listener, reason: endedMeanwhile }, 'a publication is dead');
    }
  }

  /** Holds leases on for their full time again; what is being marked at this moment is stepped over. */
  async renew(publications: readonly LeasedPublication[]): Promise<void> {
    await this.database.execute(
      `UPDATE platform.event_publications p SET locked_until = now() + make_interval(secs => $3)
       FROM (SELECT held.id FROM platform.event_publications held
             JOIN unnest($1::uuid[], $2::int[]) AS mine (id, attempt) ON held.id = mine.id AND held.attempt = mine.attempt
             WHERE held.status = 'pending' AND held.locked_until IS NOT NULL FOR UPDATE OF held SKIP LOCKED) held
       WHERE p.id = held.id`,
      [publications.map(({ id }) => id), publications.map(({ attempt }) => attempt), leaseInSeconds],
    );
  }

  /**
   * Marks publications done, inside the transaction of their effects.
   * @throws StaleLease when another process took one over meanwhile: then nothing of this may commit
   */
  async markDone(publications: readonly LeasedPublication[]): Promise<void> {
    const done = await this.database.execute(
      `UPDATE platform.event_publications p SET status = 'done', done_at = now(), locked_until = NULL, last_error = NULL
       FROM unnest($1::uuid[], $2::int[]) AS mine (id, attempt)
       WHERE p.id = mine.id AND p.attempt = mine.attempt AND p.status = 'pending'`,
      [publications.map(({ id }) => id), publications.map(({ attempt }) => attempt)],
    );
    if (done !== publications.length) throw new StaleLease();
  }

  /** Puts a publication off: 2 s, 4 s, 8 s … at most an hour; after the last attempt it is dead and shown as such. */
  async markFailed(publication: LeasedPublication, reason: string): Promise<void> {
    await this.database.execute(
      `UPDATE platform.event_publications
       SET locked_until = NULL, last_error = $3,
           status = CASE WHEN attempt >= $4 THEN 'dead' ELSE 'pending' END,
           due_at = now() + make_interval(secs => least(3600, 2 ^ attempt))
       WHERE id = $1 AND attempt = $2 AND status = 'pending'`,
      [publication.id, publication.attempt, reason.slice(0, 2000), attemptsUntilDead],
    );
  }

  /** Gives a lease back untouched, so that the next process need not wait for it to run out. */
  async release(publications: readonly LeasedPublication[]): Promise<void> {
    await this.database.execute(
      `UPDATE platform.event_publications p SET locked_until = NULL
       FROM unnest($1::uuid[], $2::int[]) AS mine (id, attempt)
       WHERE p.id = mine.id AND p.attempt = mine.attempt AND p.status = 'pending'`,
      [publications.map(({ id }) => id), publications.map(({ attempt }) => attempt)],
    );
  }
}

/** The lease ran out and somebody else works on it; what was done here is rolled back. */
export class StaleLease extends Error {
  constructor() {
    super('The lease of this publication ran out while its listener was working.');
  }
}

/** Only a lost lease leaves a past `locked_until` behind: whoever ends in order, well or badly, takes it away. Nothing taken must mean none, not no limit. */
const leaseSql = `
  WITH first AS (SELECT id, locked_until IS NOT NULL AS is_lost, attempt, locked_until IS NOT NULL AND attempt >= $3 AS is_spent
                   FROM platform.event_publications
                  WHERE status = 'pending' AND due_at <= now() AND (locked_until IS NULL OR locked_until < now())
                  ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED),
       others AS (SELECT id FROM platform.event_publications
                  WHERE status = 'pending' AND due_at <= now()
                    AND CASE WHEN (SELECT is_lost FROM first) THEN locked_until < now() AND attempt = (SELECT attempt FROM first) ELSE locked_until IS NULL END
                  ORDER BY due_at, id
                  LIMIT coalesce((SELECT CASE WHEN is_spent THEN 0 WHEN is_lost THEN greatest(1, $1::int >> attempt) ELSE $1::int END FROM first), 0)
                  FOR UPDATE SKIP LOCKED),
       taken AS (SELECT id, true AS is_spent FROM first WHERE is_spent UNION ALL SELECT id, false FROM others)
  UPDATE platform.event_publications p
     SET status = CASE WHEN is_spent THEN 'dead' ELSE 'pending' END,
         last_error = CASE WHEN is_spent THEN $4 ELSE last_error END,
         attempt = CASE WHEN is_spent THEN attempt ELSE attempt + 1 END,
         locked_until = CASE WHEN NOT is_spent THEN now() + make_interval(secs => $2) END
    FROM taken WHERE p.id = taken.id
  RETURNING p.id, p.listener, p.event_name AS "eventName", p.payload, p.attempt, is_spent AS "isSpent"`;
