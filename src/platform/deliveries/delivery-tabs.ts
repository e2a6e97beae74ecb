import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Database } from '../database/index.js';
import { retriedTogetherDays } from '../mail/index.js';
import { deliveriesPaths } from './deliveries.paths.js';

export const eventStatuses = ['dead', 'pending', 'done'] as const;
export type EventStatus = (typeof eventStatuses)[number];
export type DeliveryTab = EventStatus | 'mails' | 'schedules';

interface Counts {
  readonly dead: number;
  readonly pending: number;
  readonly mails: number;
  readonly schedules: number;
}

/** The tabs of events, mails and schedules, each with how much of it needs somebody. */
@Injectable()
export class DeliveryTabs {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async withCurrent(current: DeliveryTab): Promise<object[]> {
    const counts = await this.database.row<Counts>(countsSql, [this.clock.now(), retriedTogetherDays]);
    const tab = (key: DeliveryTab, label: string, path: string): object => ({
      label,
      path,
      isCurrent: key === current,
      count: key === 'done' || !counts ? null : inWords(counts[key]),
    });
    return [
      tab('dead', 'Dead events', deliveriesPaths.eventsThatAre('dead')),
      tab('pending', 'Pending events', deliveriesPaths.eventsThatAre('pending')),
      tab('done', 'Done events', deliveriesPaths.eventsThatAre('done')),
      tab('mails', 'Failing mails', deliveriesPaths.mails),
      tab('schedules', 'Schedules', deliveriesPaths.schedules),
    ];
  }
}

function inWords(count: number): string {
  return count > 100 ? '100+' : String(count);
}

/** Counts stop at a hundred: exact numbers would cost a walk through the tables. Mails count as long as they are tried again together; addresses that don't exist would add up. */
const countsSql = `
  SELECT (SELECT count(*)::int FROM (SELECT FROM platform.event_publications WHERE status = 'dead' LIMIT 101) few) AS dead,
         (SELECT count(*)::int FROM (SELECT FROM platform.event_publications WHERE status = 'pending' LIMIT 101) few) AS pending,
         (SELECT count(*)::int FROM (SELECT FROM platform.mails WHERE state IN ('deferred', 'bounced') AND coalesce(failing_since, created_at) >= $1::timestamptz - make_interval(days => $2) LIMIT 101) few) AS mails,
         (SELECT count(*)::int FROM platform.schedules WHERE last_error IS NOT NULL) AS schedules`;
