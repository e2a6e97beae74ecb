import { Controller, Get } from '@nestjs/common';
import { Database } from '../../database/index.js';
import { admin, Allow } from '../../security/index.js';
import { page } from '../../views/index.js';
import type { PageAnswer } from '../../views/index.js';
import { deliveriesPaths } from '../deliveries.paths.js';
import { DeliveryTabs } from '../delivery-tabs.js';

interface ScheduleRow {
  readonly name: string;
  readonly startedAt: Date | null;
  readonly dueAt: Date;
  readonly isRunning: boolean;
  readonly lastError: string | null;
}

/** What comes round by itself, and what of it failed the last time; each failing one is tried again at its next round. */
@Controller()
@Allow(admin)
export class SchedulesController {
  constructor(
    private readonly database: Database,
    private readonly deliveryTabs: DeliveryTabs,
  ) {}

  @Get(deliveriesPaths.schedules)
  async index(): Promise<PageAnswer> {
    const schedules = await this.database.rows<ScheduleRow>(schedulesSql);
    return page('deliveries/schedules', { title: 'Schedules', schedules, tabs: await this.deliveryTabs.withCurrent('schedules') }, { layout: 'desk' });
  }
}

/** A few dozen rows, all of them on one page. */
const schedulesSql = `
  SELECT name, started_at AS "startedAt", due_at AS "dueAt", coalesce(locked_until > now(), false) AS "isRunning", left(last_error, 500) AS "lastError"
    FROM platform.schedules ORDER BY last_error IS NULL, name`;
