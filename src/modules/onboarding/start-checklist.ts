import { Injectable } from '@nestjs/common';
import { Database, newId } from '../../platform/database/index.js';

/** As many requirements as one client may ask for at once: so many ids are handed to the statement. */
const mostTasks = 100;

export interface NewChecklist {
  readonly contractId: string;
  readonly clientId: string;
  readonly personId: string | null;
  readonly agencyId: string | null;
  readonly invitedById: string;
  readonly audience: 'freelancer' | 'agency';
  readonly contractKind: 'hourly' | 'fixed';
  readonly at: Date;
}

/** Copies what a client asks for into a checklist of its own, in one statement. */
@Injectable()
export class StartChecklist {
  constructor(private readonly database: Database) {}

  /** @returns the checklist and how many tasks it has; null where the contract has one already */
  async of(start: NewChecklist): Promise<{ checklistId: string; taskCount: number } | null> {
    const checklistId = newId();
    const taskIds = Array.from({ length: mostTasks }, newId);
    const [started] = await this.database.prepared<{ taskCount: number }>('onboarding.start-checklist', startSql, [
      checklistId, start.contractId, start.clientId, start.personId, start.agencyId,
      start.invitedById, start.audience, start.contractKind, start.at, taskIds,
    ]);
    return started ? { checklistId, taskCount: started.taskCount } : null;
  }
}

/**
 * An approval that is still valid for the same requirement and person is taken over and names where it came from.
 * Where no admin would see anything, the platform gets one last item of its own.
 */
const startSql = `
  WITH asked AS (
    SELECT requirement.*, earlier.id AS reused_from_id, earlier.decided_at, earlier.decided_by_id, earlier.valid_until
    FROM onboarding.requirements AS requirement
    LEFT JOIN LATERAL (
      SELECT id, decided_at, decided_by_id, valid_until FROM onboarding.tasks
      WHERE requirement_id = requirement.id AND person_id = $4 AND state = 'approved' AND valid_until > $9
      ORDER BY valid_until DESC LIMIT 1
    ) AS earlier ON requirement.kind <> 'client'
    WHERE requirement.client_id = $3 AND requirement.is_active
      AND (requirement.audience IS NULL OR requirement.audience = $7)
      AND (requirement.target IS NULL OR requirement.target = 'contract')
      AND (requirement.contract_kind IS NULL OR requirement.contract_kind = $8)
  ), wanted AS (
    SELECT id AS requirement_id, kind, title, hint, why, body, questions, reviewer, is_blocking, valid_for_days, minutes, position,
      CASE WHEN reused_from_id IS NULL THEN 'to do' ELSE 'approved' END AS state,
      reused_from_id, decided_at, decided_by_id, valid_until
    FROM asked
    UNION ALL
    SELECT NULL, 'confirm', 'Confirm details', 'A last look before you can accept', 'Somebody looks over everything once before the offer can be accepted.',
      NULL, '[]', 'admin', true, NULL, 1, 2147483647, 'to do', NULL, NULL, NULL, NULL
    WHERE EXISTS (SELECT 1 FROM asked) AND NOT EXISTS (SELECT 1 FROM asked WHERE reviewer = 'admin')
  ), checklist AS (
    INSERT INTO onboarding.checklists (id, contract_id, client_id, person_id, agency_id, invited_by_id, state, task_count, created_at)
    SELECT $1, $2, $3, $4, $5, $6, 'open', (SELECT count(*) FROM wanted), $9
    ON CONFLICT (contract_id) DO NOTHING
    RETURNING id, task_count
  ), tasks AS (
    INSERT INTO onboarding.tasks (id, checklist_id, requirement_id, contract_id, client_id, person_id, kind, title, hint, why, body,
      questions, reviewer, is_blocking, valid_for_days, minutes, position, state, reused_from_id, decided_at, decided_by_id, valid_until, created_at)
    SELECT ($10::uuid[])[row_number() OVER (ORDER BY wanted.position, wanted.requirement_id)], checklist.id, requirement_id, $2, $3, $4, kind, title, hint, why, body,
      questions, reviewer, is_blocking, valid_for_days, minutes, position, state, reused_from_id, decided_at, decided_by_id, valid_until, $9
    FROM wanted, checklist
  )
  SELECT task_count AS "taskCount" FROM checklist`;
