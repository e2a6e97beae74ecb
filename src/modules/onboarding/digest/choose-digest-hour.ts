import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { DigestSchedule } from './digest-schedule.entity.js';

/** A person chooses when their digest comes, or that none does. */
@Injectable()
export class ChooseDigestHour {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run({ personId, timeZone }: Pick<Viewer, 'personId' | 'timeZone'>, hour: number | 'off'): Promise<void> {
    const now = this.clock.now();
    const schedules = this.database.repository(DigestSchedule);
    await schedules.createQueryBuilder().insert().values(DigestSchedule.of(personId, { timeZone, now })).orIgnore().execute();
    const schedule = await schedules.findOneOrFail({ where: { personId }, lock: { mode: 'pessimistic_write' } });
    schedule.choose(hour, { timeZone, now });
    await schedules.save(schedule);
  }
}
