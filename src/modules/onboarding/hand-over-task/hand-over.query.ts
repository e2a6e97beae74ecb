import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';

/** What the mail about a hand-over says. */
export interface HandOverFacts {
  readonly handOverId: string;
  readonly taskId: string;
  readonly subjectId: string;
  readonly title: string;
  readonly why: string;
  readonly note: string | null;
  readonly byName: string;
  readonly toName: string;
  readonly toAddress: string;
  readonly toTimeZone: string;
  readonly since: Date;
  /** It is still to be done, and still with the one who got it. */
  readonly isDue: boolean;
}

/** Reads what hand-overs were about. */
@Injectable()
export class HandOverQuery {
  constructor(private readonly database: Database) {}

  of(handOverIds: readonly string[]): Promise<HandOverFacts[]> {
    return this.database.rows<HandOverFacts>(
      `SELECT handed.id AS "handOverId", task.id AS "taskId", coalesce(task.contract_id, task.membership_id) AS "subjectId", task.title, task.why, handed.note,
         giver.full_name AS "byName", taker.full_name AS "toName", taker.email AS "toAddress", taker.time_zone AS "toTimeZone", task.created_at AS since,
         task.state IN ('to do', 'changes requested') AND task.assignee_id = handed.to_id AND checklist.ended_at IS NULL AND checklist.state <> 'rejected' AS "isDue"
       FROM onboarding.hand_overs AS handed
       JOIN onboarding.tasks AS task ON task.id = handed.task_id
       JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id
       JOIN accounts.person_cards AS giver ON giver.person_id = handed.by_id
       JOIN accounts.person_cards AS taker ON taker.person_id = handed.to_id
       WHERE handed.id = ANY ($1::uuid[])`,
      [handOverIds],
    );
  }
}
