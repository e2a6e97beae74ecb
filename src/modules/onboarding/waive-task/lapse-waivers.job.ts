import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { Scheduled, type ScheduledJob } from '../../../platform/jobs/index.js';
import { subjectTables } from '../talents-own.sql.js';
import { LapseWaiver } from './lapse-waiver.js';

/** Asks again for what a client went on without until yesterday. One at a time: each holds its contract, and few end on one day. */
@Injectable()
@Scheduled({ name: 'onboarding.lapse-waivers', everySeconds: 1800 })
export class LapseWaiversJob implements ScheduledJob {
  constructor(
    private readonly lapseWaiver: LapseWaiver,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const due = await this.database.rows<{ id: string }>(dueSql, [this.clock.today()]);
    for (const { id } of due) await this.lapseWaiver.run(id);
  }
}

/** Whoever's contract or membership is over is asked for nothing any more. */
const dueSql = `
  SELECT task.id FROM onboarding.tasks AS task
  JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id AND checklist.ended_at IS NULL AND checklist.state <> 'rejected'
  JOIN clients.client_cards AS client ON client.client_id = task.client_id AND NOT client.is_suspended
  ${subjectTables('task')}
  WHERE task.state = 'waived' AND task.waived_until < $1::date
    AND (task.contract_id IS NULL OR offer.state NOT IN ('ended', 'withdrawn', 'declined', 'expired')) AND membership.ended_at IS NULL
  ORDER BY task.waived_until, task.id LIMIT 1000`;
