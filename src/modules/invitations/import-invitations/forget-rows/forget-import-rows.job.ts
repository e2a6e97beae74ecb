import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import { Scheduled, type ScheduledJob } from '../../../../platform/jobs/index.js';

/** So long a list can be looked up after it was sent, or sent after it was checked. */
export const rowsKeptForDays = 30;

const rowsAtOnce = 10_000;
const dayMilliseconds = 86_400_000;

/** A list of people is not kept for longer than it is of use; how many it came to, and what was decided about it, the import goes on saying. */
@Injectable()
@Scheduled({ name: 'invitations.forget-import-rows', everySeconds: 3600 })
export class ForgetImportRowsJob implements ScheduledJob {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - rowsKeptForDays * dayMilliseconds);
    await this.database.execute(`UPDATE invitations.imports i SET state = 'forgotten' WHERE ${isLeftSql} AND ${hasDecisionsSql}`, [before]);
    while ((await this.database.execute(forgetRowsSql, [before, rowsAtOnce])) === rowsAtOnce);
    await this.database.execute(`DELETE FROM invitations.imports i WHERE ${isLeftSql} AND NOT ${hasDecisionsSql}`, [before]);
  }
}

/** Nobody sent it, and nobody has just sent it back to be corrected. */
const isLeftSql = `
  i.uploaded_at < $1 AND i.state IN ('read', 'checking', 'checked')
  AND NOT EXISTS (SELECT FROM invitations.approvals a WHERE a.import_id = i.id AND a.decided_at >= $1)`;

/** Who allowed what stays: the import is what these decisions are about. */
const hasDecisionsSql = 'EXISTS (SELECT FROM invitations.approvals a WHERE a.import_id = i.id)';

const forgetRowsSql = `
  DELETE FROM invitations.import_rows WHERE (import_id, number) IN (
    SELECT r.import_id, r.number FROM invitations.imports i JOIN invitations.import_rows r ON r.import_id = i.id
     WHERE (i.ended_at < $1 AND i.state IN ('sent', 'undone')) OR i.state = 'forgotten' OR (${isLeftSql}) LIMIT $2)`;
