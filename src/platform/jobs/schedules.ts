import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Database } from '../database/index.js';
import { Doorbell } from './doorbell.js';
import { scheduledKey } from './scheduled.js';
import type { Schedule, ScheduledJob } from './scheduled.js';
import { whileRenewing } from './while-renewing.js';

interface TakenJob {
  readonly name: string;
  readonly startedAt: string;
}

const leaseInSeconds = 120;
const renewEveryMs = 40_000;

/** Runs jobs when their row says so. The rows live in PostgreSQL: nothing that happens to Redis can lose them. */
@Injectable()
export class Schedules implements OnApplicationBootstrap {
  private readonly logger = new Logger('jobs');
  private readonly jobs = new Map<string, { schedule: Schedule; job: ScheduledJob }>();

  constructor(
    private readonly database: Database,
    private readonly discovery: DiscoveryService,
    private readonly doorbell: Doorbell,
  ) {}

  onApplicationBootstrap(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function' || !instance) continue;
      const schedule = Reflect.getMetadata(scheduledKey, metatype) as Schedule | undefined;
      if (schedule) this.jobs.set(schedule.name, { schedule, job: instance as ScheduledJob });
    }
    this.doorbell.answer('jobs', () => this.runDue());
  }

  /** Runs the jobs whose time has come, each once and one taken at a time, so that none is held while it waits for another. */
  async runDue(): Promise<void> {
    await this.writeDown();
    const names = new Set(this.jobs.keys());
    for (;;) {
      const taken = await this.takeNext([...names]);
      if (!taken) return;
      names.delete(taken.name);
      await whileRenewing(renewEveryMs, () => this.renew(taken), () => this.runNamed(taken.name));
      await this.setDown(taken);
    }
  }

  /** Runs one job now, whatever its time. For the schedule, for tests, and for people who can't wait. */
  async runNamed(name: string): Promise<void> {
    const known = this.jobs.get(name);
    if (!known) throw new Error(`No job is called ${name}.`);
    let problem: string | null = null;
    try {
      await known.job.run();
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
      this.logger.error({ job: name, err: error }, 'a job failed');
    }
    await this.database.execute(`UPDATE platform.schedules SET last_error = $2 WHERE name = $1`, [name, problem]);
  }

  /** A job that is new in this version gets its row. */
  private async writeDown(): Promise<void> {
    await this.database.execute(
      `INSERT INTO platform.schedules (name, due_at)
       SELECT job.name, now() FROM unnest($1::text[]) AS job (name)
       WHERE NOT EXISTS (SELECT FROM platform.schedules s WHERE s.name = job.name)
       ON CONFLICT DO NOTHING`,
      [[...this.jobs.keys()]],
    );
  }

  /** `startedAt` is the fencing token. The time of the next round is set at the end: a process that dies skips none. */
  private takeNext(names: readonly string[]): Promise<TakenJob | null> {
    return this.database.row<TakenJob>(
      `UPDATE platform.schedules s SET locked_until = now() + make_interval(secs => $2), started_at = clock_timestamp()
       FROM (SELECT name FROM platform.schedules
             WHERE name = ANY ($1) AND due_at <= now() AND (locked_until IS NULL OR locked_until < now())
             ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED) due
       WHERE s.name = due.name RETURNING s.name, s.started_at::text AS "startedAt"`,
      [names, leaseInSeconds],
    );
  }

  private async renew({ name, startedAt }: TakenJob): Promise<void> {
    await this.database.execute(
      `UPDATE platform.schedules SET locked_until = now() + make_interval(secs => $3) WHERE name = $1 AND started_at = $2::timestamptz`,
      [name, startedAt, leaseInSeconds],
    );
  }

  private async setDown({ name, startedAt }: TakenJob): Promise<void> {
    await this.database.execute(
      `UPDATE platform.schedules SET locked_until = NULL, due_at = now() + make_interval(secs => $3) WHERE name = $1 AND started_at = $2::timestamptz`,
      [name, startedAt, this.jobs.get(name)?.schedule.everySeconds ?? 0],
    );
  }
}
