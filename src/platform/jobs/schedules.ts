import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Database } from '../database/index.js';
import { Doorbell } from './doorbell.js';
import { scheduledKey } from './scheduled.js';
import type { Schedule, ScheduledJob } from './scheduled.js';

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

  /** Runs the jobs whose time has come. */
  async runDue(): Promise<void> {
    for (const name of await this.takeDue()) await this.runNamed(name);
  }

  /** Runs one job now, whatever its time. For tests, and for people who can't wait. */
  async runNamed(name: string): Promise<void> {
    const known = this.jobs.get(name);
    if (!known) throw new Error(`No job is called ${name}.`);
    let problem: string | null = null;
    try {
      await known.job.run();
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
      this.logger.error({ job: name, reason: problem }, 'a job failed');
    }
    await this.database.execute(`UPDATE platform.schedules SET locked_until = NULL, last_error = $2 WHERE name = $1`, [name, problem]);
  }

  private async takeDue(): Promise<string[]> {
    const schedules = [...this.jobs.values()].map(({ schedule }) => schedule);
    if (schedules.length === 0) return [];
    const rows = await this.database.rows<{ name: string }>(
      `WITH known AS (
         INSERT INTO platform.schedules (name, due_at)
         SELECT job.name, now() FROM unnest($1::text[]) AS job (name)
         WHERE NOT EXISTS (SELECT FROM platform.schedules s WHERE s.name = job.name)
         ON CONFLICT DO NOTHING
       )
       UPDATE platform.schedules s
       SET due_at = now() + make_interval(secs => job.every_seconds), locked_until = now() + interval '10 minutes', started_at = now()
       FROM unnest($1::text[], $2::int[]) AS job (name, every_seconds)
       WHERE s.name = job.name AND s.due_at <= now() AND (s.locked_until IS NULL OR s.locked_until < now())
       RETURNING s.name`,
      [schedules.map(({ name }) => name), schedules.map(({ everySeconds }) => everySeconds)],
    );
    return rows.map(({ name }) => name);
  }
}
