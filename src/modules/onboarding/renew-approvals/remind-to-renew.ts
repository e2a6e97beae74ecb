import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { mailKinds } from '../mail/mail-kinds.js';
import { talentTables } from '../talents-own.sql.js';

interface Reminded {
  readonly taskId: string;
  readonly occasion: string;
  readonly address: string;
  readonly name: string;
}

/** Tells talent 30, 14 and 3 days before that an approval ends: each at most once, never after the end, a thousand at a time. */
@Injectable()
export class RemindToRenew {
  constructor(
    private readonly database: Database,
    private readonly mailbox: Mailbox,
    private readonly clock: Clock,
  ) {}

  /** @returns how many occasions were dealt with */
  @InTransaction()
  async run(): Promise<number> {
    const reminded = await this.database.rows<Reminded>(remindSql, [this.clock.now()]);
    await this.mailbox.queue(
      lastOfEach(reminded).map(({ taskId, occasion, address, name }) => ({ kind: mailKinds.renewal, dedupeKey: `${taskId} ${occasion}`, to: address, toName: name, subjectId: taskId })),
    );
    return reminded.length;
  }
}

/** Whoever missed an occasion because the worker was down gets one mail, not several at once. */
function lastOfEach(reminded: readonly Reminded[]): Reminded[] {
  return [...new Map(reminded.map((each) => [each.taskId, each])).values()];
}

/** A thousand tasks with all their occasions: one cut in the middle would get its mails in two rounds. */
const remindSql = `
  WITH due AS (
    SELECT * FROM (
      SELECT task.id, occasion.name, dense_rank() OVER (ORDER BY task.id) AS place
      FROM onboarding.tasks AS task
      JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id AND checklist.ended_at IS NULL
      JOIN clients.client_cards AS client ON client.client_id = task.client_id AND NOT client.is_suspended
      CROSS JOIN LATERAL (VALUES ('30 days', task.renew_by - interval '30 days'), ('14 days', task.renew_by - interval '14 days'), ('3 days', task.renew_by - interval '3 days')) AS occasion (name, due_at)
      WHERE task.renew_by > $1 AND task.renew_by <= $1::timestamptz + interval '30 days' AND task.state IN ('to do', 'changes requested') AND occasion.due_at <= $1
        AND NOT EXISTS (SELECT 1 FROM onboarding.renewal_reminders AS sent WHERE sent.task_id = task.id AND sent.occasion = occasion.name)
    ) AS every WHERE place <= 1000
  ), reminded AS (
    INSERT INTO onboarding.renewal_reminders (task_id, occasion, reminded_at) SELECT id, name, $1 FROM due ON CONFLICT DO NOTHING RETURNING task_id, occasion
  )
  SELECT reminded.task_id AS "taskId", reminded.occasion, person.email AS address, coalesce(agency.name, person.full_name) AS name
  FROM reminded JOIN onboarding.tasks AS task ON task.id = reminded.task_id ${talentTables('task')}
  ORDER BY reminded.task_id, array_position(ARRAY['30 days', '14 days', '3 days'], reminded.occasion)`;
