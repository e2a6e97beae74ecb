import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Settings } from '../config/index.js';
import { Database } from '../database/index.js';
import { TooManyRequests } from '../errors/index.js';
import { Transactions } from '../transactions/index.js';
import { deriveKey } from './keys.js';

/** How often something may be done: `max` times in `perMinutes`. */
export interface Limit {
  readonly max: number;
  readonly perMinutes: number;
}

interface Attempt {
  readonly isAllowed: boolean;
  readonly opensAt: Date;
}

const firstWaitInSeconds = 30;
const longestWaitInSeconds = 24 * 3600;
/** NIST 800-63B: no more than 100 failures in a row; from here on, every further one waits the longest. */
const failuresInARow = 90;

/**
 * Counts in PostgreSQL, one atomic statement a try, so that it holds over all processes and against bursts.
 * Take before the action opens its transaction: a refusal that rolls back would be forgotten.
 */
@Injectable()
export class Limits {
  private readonly key: Buffer;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
    settings: Settings,
  ) {
    this.key = deriveKey(settings.masterKey, 'limits');
  }

  /** @throws TooManyRequests when it was done `max` times already */
  async take(name: string, key: string, limit: Limit): Promise<void> {
    this.refuseInsideTransaction();
    const now = this.clock.now();
    const windowStart = new Date(now.getTime() - limit.perMinutes * 60_000);
    const [counter] = await this.database.prepared<{ taken: number; windowStartedAt: Date }>('platform.take-from-limit', takeStatement, [
      name,
      this.hash(key),
      now,
      windowStart,
      limit.max,
    ]);
    if (!counter || counter.taken <= limit.max) return;
    throw new TooManyRequests(secondsUntil(now, counter.windowStartedAt.getTime() + limit.perMinutes * 60_000));
  }

  /**
   * Takes one try for each of many, in one statement; nothing is thrown, so that one of them does not hold up the others.
   * @returns those for which it was done `max` times already
   */
  takeEach(name: string, keys: readonly string[], limit: Limit): Promise<ReadonlySet<string>> {
    this.refuseInsideTransaction();
    return this.takeEachTogether(name, keys, limit);
  }

  /**
   * The same inside an action that leaves alone whatever was done `max` times, and refuses nothing: what is counted stands or falls
   * with what is done, so that a job which is run again counts once.
   */
  async takeEachTogether(name: string, keys: readonly string[], limit: Limit): Promise<ReadonlySet<string>> {
    const now = this.clock.now();
    const windowStart = new Date(now.getTime() - limit.perMinutes * 60_000);
    const rows = await this.database.rows<{ hash: Buffer; taken: number }>(takeEachStatement, [name, keys.map((key) => this.hash(key)), now, windowStart, limit.max]);
    return this.keysOf(keys, rows.filter(({ taken }) => taken > limit.max));
  }

  /** Those of many for which it was done `max` times already; looking takes nothing. */
  async usedUp(name: string, keys: readonly string[], limit: Limit): Promise<ReadonlySet<string>> {
    const windowStart = new Date(this.clock.now().getTime() - limit.perMinutes * 60_000);
    return this.keysOf(keys, await this.database.rows<{ hash: Buffer }>(usedUpStatement, [name, keys.map((key) => this.hash(key)), windowStart, limit.max]));
  }

  /** Takes one try back that turned out well. */
  async giveBack(name: string, key: string): Promise<void> {
    await this.database.execute(
      'UPDATE platform.limit_counters SET taken = greatest(taken - 1, 0) WHERE name = $1 AND key_hash = $2',
      [name, this.hash(key)],
    );
  }

  /**
   * Counts a try as failed until `succeeded` says otherwise. After `max` failures in the time each further try waits,
   * longer each time; nothing is locked, and a try refused for waiting neither counts nor prolongs the wait.
   * @throws TooManyRequests while it has to wait
   */
  async attempt(name: string, key: string, limit: Limit): Promise<void> {
    this.refuseInsideTransaction();
    const now = this.clock.now();
    const windowStart = new Date(now.getTime() - limit.perMinutes * 60_000);
    const attempt = await this.database.row<Attempt>(attemptStatement, [
      name,
      this.hash(key),
      now,
      windowStart,
      limit.max,
      firstWaitInSeconds,
      longestWaitInSeconds,
      failuresInARow,
    ]);
    if (attempt) return;
    const waiting = await this.database.row<{ opensAt: Date }>(
      'SELECT opens_at AS "opensAt" FROM platform.limit_counters WHERE name = $1 AND key_hash = $2',
      [name, this.hash(key)],
    );
    throw new TooManyRequests(secondsUntil(now, waiting?.opensAt.getTime() ?? now.getTime()));
  }

  /** The try went well: the failures before it are forgotten. */
  async succeeded(name: string, key: string): Promise<void> {
    await this.database.execute('DELETE FROM platform.limit_counters WHERE name = $1 AND key_hash = $2', [name, this.hash(key)]);
  }

  /** Removes counters that nobody touched for two days. */
  async forgetOld(): Promise<void> {
    const twoDaysAgo = new Date(this.clock.now().getTime() - 48 * 3600 * 1000);
    await this.database.execute('DELETE FROM platform.limit_counters WHERE last_at < $1', [twoDaysAgo]);
  }

  /** Keys are addresses of people and machines, so the table holds only what can't be read back. */
  private hash(key: string): Buffer {
    return createHmac('sha256', this.key).update(key).digest();
  }

  private keysOf(keys: readonly string[], rows: readonly { hash: Buffer }[]): ReadonlySet<string> {
    const hashes = new Set(rows.map(({ hash }) => hash.toString('hex')));
    return new Set(keys.filter((key) => hashes.has(this.hash(key).toString('hex'))));
  }

  private refuseInsideTransaction(): void {
    if (this.transactions.isOpen) throw new Error('Take a limit before the action: what is counted inside it is forgotten when it rolls back.');
  }
}

function secondsUntil(now: Date, then: number): number {
  return Math.max(1, Math.ceil((then - now.getTime()) / 1000));
}

const takeStatement = `
  INSERT INTO platform.limit_counters AS c (name, key_hash, window_started_at, taken, opens_at, last_at)
  VALUES ($1, $2, $3, 1, $3, $3)
  ON CONFLICT (name, key_hash) DO UPDATE SET
    taken = CASE WHEN c.window_started_at <= $4 THEN 1 ELSE least(c.taken + 1, $5 + 1) END,
    window_started_at = CASE WHEN c.window_started_at <= $4 THEN $3 ELSE c.window_started_at END,
    last_at = $3
  RETURNING taken, window_started_at AS "windowStartedAt"`;

/** In the order of the keys, so that two who take for the same ones don't wait for each other. */
const takeEachStatement = `
  INSERT INTO platform.limit_counters AS c (name, key_hash, window_started_at, taken, opens_at, last_at)
  SELECT $1::text, k.hash, $3::timestamptz, 1, $3::timestamptz, $3::timestamptz FROM (SELECT DISTINCT unnest($2::bytea[]) AS hash ORDER BY 1) k
  ON CONFLICT (name, key_hash) DO UPDATE SET
    taken = CASE WHEN c.window_started_at <= $4 THEN 1 ELSE least(c.taken + 1, $5 + 1) END,
    window_started_at = CASE WHEN c.window_started_at <= $4 THEN $3 ELSE c.window_started_at END,
    last_at = $3
  RETURNING key_hash AS hash, taken`;

const usedUpStatement = `
  SELECT key_hash AS hash FROM platform.limit_counters
   WHERE name = $1 AND key_hash = ANY ($2::bytea[]) AND window_started_at > $3 AND taken >= $4`;

/**
 * The row's lock makes tries that come at once queue up, and each sees the waits that the one before it earned.
 * The inner select computes the row as it will be; a wait not yet over updates nothing and so answers no row.
 */
const attemptStatement = `
  INSERT INTO platform.limit_counters AS c (name, key_hash, window_started_at, taken, in_a_row, waits, opens_at, last_at)
  VALUES ($1, $2, $3::timestamptz, 1, 1, 0, $3, $3)
  ON CONFLICT (name, key_hash) DO UPDATE SET
    (window_started_at, taken, in_a_row, waits, opens_at, last_at) = (
      SELECT n.started_at, n.taken, c.in_a_row + 1, n.waits,
        CASE
          WHEN c.in_a_row + 1 >= $8 THEN $3::timestamptz + make_interval(secs => $7)
          WHEN n.waits > 0 THEN $3::timestamptz + make_interval(secs => least($7::float8, $6::float8 * power(2, least(n.waits - 1, 20))))
          ELSE $3
        END,
        $3
      FROM (
        SELECT w.started_at, w.taken,
          CASE
            WHEN w.taken >= $5 THEN w.waits + 1
            WHEN w.waits > 0 THEN w.waits + 1
            ELSE 0
          END AS waits
        FROM (
          SELECT
            CASE WHEN c.window_started_at <= $4 THEN $3 ELSE c.window_started_at END AS started_at,
            CASE WHEN c.window_started_at <= $4 THEN 1 ELSE c.taken + 1 END AS taken,
            CASE WHEN c.last_at <= $3::timestamptz - make_interval(secs => $7) THEN 0 ELSE c.waits END AS waits
        ) w
      ) n
    )
  WHERE c.opens_at <= $3
  RETURNING true AS "isAllowed", opens_at AS "opensAt"`;
