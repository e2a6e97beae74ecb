import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Sight } from './sight.js';

export type Wait = 'approval' | 'list' | 'bounce' | 'change' | 'task' | 'review' | 'interest';

/** Something that only the client can do. */
export interface Need {
  readonly wait: Wait;
  /** The invitation, list, contract, journey or opportunity that it is about. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** The task's own title; how many answers, or people of a list, wait. */
  readonly taskTitle: string | null;
  readonly count: number;
  readonly since: Date;
}

/** So many of each sort are named; the rest has a page of its own. */
export const needsShown = 3;

/** What waits for the client, oldest first. Who waits is read from reports' rows, whether they still do from the modules themselves. */
@Injectable()
export class NeedsQuery {
  constructor(private readonly database: Database) {}

  /** @returns of each sort one more than is shown where there are more */
  of(sight: Sight, now: Date): Promise<Need[]> {
    return this.database.prepared<Need>('reports.needs', sql, [sight.clientId, waitsOf(sight), sight.invitations, needsShown + 1, now]);
  }
}

/** Only what the role may do something about. */
function waitsOf({ invitations, tasks, reviews }: Sight): Wait[] {
  const sorts: readonly [boolean, readonly Wait[]][] = [[invitations, ['approval', 'bounce', 'change']], [tasks, ['task']], [reviews, ['review']]];
  return sorts.flatMap(([isTheirs, waits]) => (isTheirs ? waits : []));
}

/** The oldest of each sort that the role is about, each found by an index of its own. */
const candidates = (['approval', 'bounce', 'change', 'task', 'review'] as const).map((wait) => `
    (SELECT '${wait}' AS wait, progress.* FROM reports.progress AS progress
      WHERE progress.client_id = $1 AND '${wait}' = ANY (progress.waits) AND '${wait}' = ANY ($2::text[])
      ORDER BY progress.since, progress.id LIMIT $4)`).join(' UNION ALL ');

const sql = `
  WITH candidate AS (${candidates}),
  waiting AS (
    SELECT 'approval' AS wait, invitation.invitation_id AS id, candidate.name, candidate.title, NULL AS task_title, 1 AS count, invitation.invited_at AS since
      FROM candidate JOIN invitations.progress_cards AS invitation ON invitation.invitation_id = candidate.invitation_id
     WHERE candidate.wait = 'approval' AND invitation.state = 'awaiting approval'
    UNION ALL
    SELECT 'bounce', invitation.invitation_id, candidate.name, candidate.title, invitation.address, 1, candidate.since
      FROM candidate JOIN invitations.progress_cards AS invitation ON invitation.invitation_id = candidate.invitation_id
     WHERE candidate.wait = 'bounce' AND invitation.has_bounced AND invitation.expires_at > $5
    UNION ALL
    SELECT 'change', candidate.contract_id, candidate.name, candidate.title, NULL, request.count, request.since
      FROM candidate CROSS JOIN LATERAL (
        SELECT count(*)::integer AS count, min(asked.asked_at) AS since FROM contracts.change_request_cards AS asked
         WHERE asked.contract_id = candidate.contract_id AND asked.state = 'open') AS request
     WHERE candidate.wait = 'change' AND request.count > 0
    UNION ALL
    SELECT 'task', candidate.id, candidate.name, candidate.title, turn.client_task_title, turn.client_tasks_open, candidate.accepted_at
      FROM candidate CROSS JOIN LATERAL (
        SELECT * FROM onboarding.turn_cards AS ofcontract WHERE ofcontract.contract_id = candidate.contract_id
        UNION ALL
        SELECT * FROM onboarding.turn_cards AS ofmembership WHERE ofmembership.membership_id = candidate.membership_id) AS turn
     WHERE candidate.wait = 'task' AND turn.client_tasks_open > 0 AND NOT turn.is_over
    UNION ALL
    SELECT 'review', candidate.id, candidate.name, candidate.title, NULL, turn.client_reviews_open, coalesce(candidate.sent_at, candidate.accepted_at)
      FROM candidate CROSS JOIN LATERAL (
        SELECT * FROM onboarding.turn_cards AS ofcontract WHERE ofcontract.contract_id = candidate.contract_id
        UNION ALL
        SELECT * FROM onboarding.turn_cards AS ofmembership WHERE ofmembership.membership_id = candidate.membership_id) AS turn
     WHERE candidate.wait = 'review' AND turn.client_reviews_open > 0 AND NOT turn.is_over
    UNION ALL
    SELECT 'list', list.import_id, '', list.file_name, NULL, list.people_count, list.asked_at
      FROM (SELECT * FROM invitations.list_approval_cards WHERE client_id = $1 AND $3 ORDER BY asked_at LIMIT $4) AS list
    UNION ALL
    SELECT 'interest', interest.opportunity_id, '', interest.title, NULL, interest.waiting_count, interest.waiting_since
      FROM (SELECT * FROM talent_clouds.interest_cards WHERE client_id = $1 AND $3 ORDER BY opportunity_id DESC LIMIT 20) AS interest
     WHERE interest.waiting_count > 0)
  SELECT wait, id, name, title, task_title AS "taskTitle", count, since FROM waiting
  ORDER BY array_position(ARRAY['approval', 'list', 'task', 'review', 'change', 'interest', 'bounce'], wait), since, id`;
