import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database, newId } from '../../../platform/database/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { isRunning } from '../talents-own.sql.js';

const atOnce = 500;

/**
 * Puts a task beside each approval that ends within 30 days, five hundred at a time. It hangs in the checklist of running work,
 * which is cleared already and stays so: a renewal blocks nothing. Only what ends is asked, in the words that are in use now.
 */
@Injectable()
export class OpenRenewals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns how many were opened */
  @InTransaction()
  async run(): Promise<number> {
    const opened = await this.database.rows(openSql, [this.clock.now(), Array.from({ length: atOnce }, newId), atOnce]);
    return opened.length;
  }
}

/** Whoever has newer things to do or to show for the same requirement is left alone; who works for nobody any more, too. */
const openSql = `
  WITH ending AS (
    SELECT DISTINCT ON (task.requirement_id, coalesce(task.agency_id, task.person_id)) task.id, task.checklist_id, task.requirement_id,
      task.contract_id, task.membership_id, task.client_id, task.person_id, task.agency_id, task.valid_until
    FROM onboarding.tasks AS task
    JOIN onboarding.requirements AS requirement ON requirement.id = task.requirement_id AND requirement.is_active AND requirement.valid_for_days IS NOT NULL
      AND (requirement.audience IS NULL OR requirement.audience = CASE WHEN task.agency_id IS NULL THEN 'freelancer' ELSE 'agency' END)
    JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id AND checklist.state = 'cleared' AND checklist.ended_at IS NULL
    JOIN clients.client_cards AS client ON client.client_id = task.client_id AND NOT client.is_suspended
    LEFT JOIN contracts.offer_cards AS offer ON offer.contract_id = task.contract_id
    LEFT JOIN talent_clouds.membership_cards AS membership ON membership.membership_id = task.membership_id
    WHERE task.state = 'approved' AND task.valid_until > $1 AND task.valid_until <= $1::timestamptz + interval '30 days'
      AND task.kind <> 'client' AND ${isRunning}
      AND NOT EXISTS (
        SELECT 1 FROM onboarding.tasks AS other JOIN onboarding.checklists AS its ON its.id = other.checklist_id
        WHERE other.requirement_id = task.requirement_id AND coalesce(other.agency_id, other.person_id) = coalesce(task.agency_id, task.person_id)
          AND (other.renew_by >= task.valid_until OR (other.state = 'approved' AND other.valid_until > task.valid_until)
            OR (other.renew_by IS NULL AND other.state IN ('to do', 'submitted', 'changes requested') AND its.ended_at IS NULL AND its.state <> 'rejected')))
    ORDER BY task.requirement_id, coalesce(task.agency_id, task.person_id), task.valid_until DESC, task.id DESC
    LIMIT $3
  )
  INSERT INTO onboarding.tasks (id, checklist_id, requirement_id, requirement_version, contract_id, membership_id, client_id, person_id, agency_id, kind, title, hint, why, body,
    questions, accepted_types, sample_file_id, pdf, reviewer, is_blocking, valid_for_days, minutes, position, state, created_at, renews_id, renew_by)
  SELECT ($2::uuid[])[row_number() OVER ()], ending.checklist_id, requirement.id, requirement.version, ending.contract_id, ending.membership_id, ending.client_id,
    ending.person_id, ending.agency_id, requirement.kind, requirement.title, requirement.hint, requirement.why, requirement.body, requirement.questions,
    requirement.accepted_types, requirement.sample_file_id, requirement.pdf, requirement.reviewer, false, requirement.valid_for_days, requirement.minutes, requirement.position,
    'to do', $1, ending.id, ending.valid_until
  FROM ending JOIN onboarding.requirements AS requirement ON requirement.id = ending.requirement_id
  ON CONFLICT ON CONSTRAINT tasks_renewed_once DO NOTHING
  RETURNING id`;
