import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Settings } from '../config/index.js';
import { Database } from '../database/index.js';
import { TooManyRequests } from '../errors/index.js';
import { Transactions } from '../transactions/index.js';
import { deriveKey } from './keys.js';
import { attemptStatement, giveBackStatement, takeEachStatement, takeStatement, usedUpStatement } from './limit-statements.js';

/** How often something may be done: `max` times in `perMinutes`. */
export interface Limit {
  readonly max: number;
  readonly perMinutes: number;
}

/** How long tries wait after too many failures: twice as long each time, up to the longest. */
export interface Waits {
  readonly longestInSeconds: number;
  /** After so long without a try they begin anew. */
  readonly forgottenAfterSeconds: number;
  /** Whether they get shorter again as fewer tries fail, though none is forgotten. */
  readonly fade: boolean;
  /** From so many failures in a row on, every further try waits the longest; null where no row is too long. */
  readonly mostInARow: number | null;
}

interface Attempt {
  readonly isAllowed: boolean;
  readonly opensAt: Date;
}

const firstWaitInSeconds = 30;
const day = 24 * 3600;

/** For what belongs to one person. NIST 800-63B: no more than 100 failures in a row, so from the 90th on each waits a day. */
const waitsOfOnePerson: Waits = { longestInSeconds: day, forgottenAfterSeconds: day, fade: false, mostInARow: 90 };

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

  /** Takes one try back that turned out well; those before it stand. */
  async giveBack(name: string, key: string): Promise<void> {
    await this.database.execute(giveBackStatement, [name, this.hash(key)]);
  }

  /**
   * Counts a try as failed until `succeeded` or `giveBack` says otherwise. After `max` failures in the time each further try waits,
   * longer each time; nothing is locked, and a try refused for waiting neither counts nor prolongs the wait.
   * @throws TooManyRequests while it has to wait
   */
  async attempt(name: string, key: string, limit: Limit, waits: Waits = waitsOfOnePerson): Promise<void> {
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
      waits.longestInSeconds,
      waits.mostInARow,
      waits.forgottenAfterSeconds,
      waits.fade,
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
