import { Injectable } from '@nestjs/common';
import { Database, newId } from '../../platform/database/index.js';
import { Events } from '../../platform/events/index.js';
import { Journeys, nothingAskedFor } from '../journeys/index.js';
import { ChecklistStarted } from './events.js';

/** As many requirements as one client may ask for at once: so many ids are handed to the statement. */
const mostTasks = 100;

export interface NewChecklist {
  readonly contractId: string | null;
  readonly membershipId: string | null;
  readonly clientId: string;
  readonly personId: string | null;
  readonly agencyId: string | null;
  readonly invitedById: string;
  readonly audience: 'freelancer' | 'agency';
  /** Null for a membership of a cloud. */
  readonly contractKind: 'hourly' | 'fixed' | null;
  readonly at: Date;
}

/** Copies what a client asks for into a checklist of its own, in one statement. */
@Injectable()
export class StartChecklist {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly journeys: Journeys,
  ) {}

  /** A contract or membership that has one already keeps it. Joins the caller's transaction. */
  async of(start: NewChecklist): Promise<void> {
    const checklistId = newId();
    const taskIds = Array.from({ length: mostTasks }, newId);
    const [started] = await this.database.prepared<{ taskCount: number }>('onboarding.start-checklist', startSql, [
      checklistId, start.contractId, start.clientId, start.personId, start.agencyId,
      start.invitedById, start.audience, start.contractKind, start.at, taskIds,
      start.contractId === null ? 'cloud' : 'contract', start.membershipId,
    ]);
    if (!started) return;
    const { contractId, membershipId, clientId, personId, agencyId, at } = start;
    if (contractId !== null && started.taskCount === 0) await this.journeys.mark(contractId, [nothingAskedFor('tasks'), nothingAskedFor('review')]);
    await this.events.publish(new ChecklistStarted({ checklistId, taskCount: started.taskCount, contractId, membershipId, clientId, personId, agencyId, at: at.toISOString() }));
  }
}

/**
 * An approval that is still valid for the same requirement and person is taken over and names where it came from.
 * A country counts as fitting while the talent's is not known.
 * Where the client's plan has no reviewers of its own, the platform reviews what they would have.
 * Where no admin would see anything, the platform gets one last item of its own.
 */
const startSql = `
  WITH asked AS (
    SELECT requirement.*, CASE WHEN requirement.reviewer = 'client' AND NOT client.has_own_reviewers THEN 'admin' ELSE requirement.reviewer END AS looked_at_by,
      earlier.id AS reused_from_id, earlier.decided_at, earlier.decided_by_id, earlier.valid_until
    FROM onboarding.requirements AS requirement
    JOIN clients.client_cards AS client ON client.client_id = requirement.client_id
    LEFT JOIN LATERAL (
      SELECT id, decided_at, decided_by_id, valid_until FROM onboarding.tasks
      WHERE requirement_id = requirement.id AND (person_id = $4::uuid OR agency_id = $5::uuid) AND state = 'approved' AND valid_until > $9
        AND coalesce(requirement_version, 1) >= requirement.approvals_from_version
      ORDER BY valid_until DESC LIMIT 1
    ) AS earlier ON requirement.kind <> 'client'
    WHERE requirement.client_id = $3 AND requirement.is_active
      AND (requirement.audience IS NULL OR requirement.audience = $7)
      AND (requirement.target IS NULL OR requirement.target = $11)
      AND (requirement.contract_kind IS NULL OR requirement.contract_kind = $8::text)
      AND (requirement.country IS NULL OR requirement.country = coalesce((SELECT country FROM agencies.agency_countries WHERE agency_id = $5::uuid), (SELECT country FROM accounts.person_countries WHERE person_id = $4::uuid), requirement.country))
  ), wanted AS (
    SELECT id AS requirement_id, version AS requirement_version, kind, title, hint, why, body, questions, accepted_types, sample_file_id, pdf,
      looked_at_by AS reviewer, is_blocking, valid_for_days, minutes, position,
      CASE WHEN reused_from_id IS NULL THEN 'to do' ELSE 'approved' END AS state,
      reused_from_id, decided_at, decided_by_id, valid_until
    FROM asked
    UNION ALL
    SELECT NULL, NULL, 'confirm', 'Confirm details', CASE $11 WHEN 'cloud' THEN 'A last look before you are ready to hire' ELSE 'A last look before you can accept' END,
      CASE $11 WHEN 'cloud' THEN 'Somebody looks over everything once before you are in.' ELSE 'Somebody looks over everything once before the offer can be accepted.' END,
      NULL, '[]', '{pdf,jpeg,png}', NULL, NULL, 'admin', true, NULL, 1, 2147483647, 'to do', NULL, NULL, NULL, NULL
    WHERE EXISTS (SELECT 1 FROM asked) AND NOT EXISTS (SELECT 1 FROM asked WHERE looked_at_by = 'admin')
  ), checklist AS (
    INSERT INTO onboarding.checklists (id, contract_id, membership_id, client_id, person_id, agency_id, invited_by_id, state, task_count, created_at)
    SELECT $1, $2, $12, $3, $4, $5, $6, 'open', (SELECT count(*) FROM wanted), $9
    ON CONFLICT DO NOTHING
    RETURNING id, task_count
  ), tasks AS (
    INSERT INTO onboarding.tasks (id, checklist_id, requirement_id, requirement_version, contract_id, membership_id, client_id, person_id, agency_id, kind, title, hint, why, body,
      questions, accepted_types, sample_file_id, pdf, reviewer, is_blocking, valid_for_days, minutes, position, state, reused_from_id, decided_at, decided_by_id, valid_until, created_at)
    SELECT ($10::uuid[])[row_number() OVER (ORDER BY wanted.position, wanted.requirement_id)], checklist.id, requirement_id, requirement_version, $2, $12, $3, $4, $5, kind, title, hint, why, body,
      questions, accepted_types, sample_file_id, pdf, reviewer, is_blocking, valid_for_days, minutes, position, state, reused_from_id, decided_at, decided_by_id, valid_until, $9
    FROM wanted, checklist
  )
  SELECT task_count AS "taskCount" FROM checklist`;
