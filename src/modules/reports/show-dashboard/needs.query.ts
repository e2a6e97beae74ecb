import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { ApprovalNeeds, type AskedYes, type AwaitedYes } from '../../invitations/index.js';
import { ReviewNeeds, type AskedReview } from '../../onboarding/index.js';
import type { Sight } from './sight.js';

export type Wait = 'approval' | 'list approval' | 'yes' | 'list yes' | 'bounce' | 'change' | 'task' | 'review' | 'interest' | 'lapsed contract' | 'lapsed membership';

/** Something that only the client can do. */
export interface Need {
  readonly wait: Wait;
  /** The invitation, list, contract, journey or opportunity that it is about. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** What the words name beside person and title: a task's own title, an address, or whose yes is awaited. */
  readonly detail: string | null;
  /** How many of it wait: answers, tasks, people of a list, or those whose yes is awaited. */
  readonly count: number;
  readonly since: Date;
}

/** So many of each sort are named; the rest has a page of its own. */
export const needsShown = 3;

/**
 * What waits for the client, oldest first. Who waits is read from reports' rows, whether they still do from the modules themselves.
 * A yes is asked of some members and awaited by others, and nobody reviews whom they invited, so approvals and reviews are asked
 * for by the viewer's own name.
 */
@Injectable()
export class NeedsQuery {
  constructor(
    private readonly database: Database,
    private readonly approvals: ApprovalNeeds,
    private readonly reviews: ReviewNeeds,
  ) {}

  /** @returns of each sort one more than is shown where there are more */
  async of(sight: Sight, personId: string, now: Date): Promise<Need[]> {
    const looking = { clientId: sight.clientId, personId };
    const [{ asked, awaited }, reviews, others] = await Promise.all([
      this.approvals.of(looking, needsShown + 1),
      sight.reviews ? this.reviews.of(looking, needsShown + 1) : [],
      this.database.prepared<Need>('reports.needs', sql, [sight.clientId, waitsOf(sight), sight.invitations, needsShown + 1, now]),
    ]);
    return [...asked.map(askedNeed), ...awaited.map(awaitedNeed), ...reviews.map(reviewNeed), ...others];
  }
}

function askedNeed({ approvalId, people, name, title, since }: AskedYes): Need {
  return { wait: people === null ? 'approval' : 'list approval', id: approvalId, name, title, detail: null, count: people ?? 1, since };
}

function awaitedNeed({ id, people, name, title, since, awaited }: AwaitedYes): Need {
  return { wait: people === null ? 'yes' : 'list yes', id, name, title, detail: awaited.join(' or '), count: awaited.length, since };
}

function reviewNeed({ checklistId, name, title, since }: AskedReview): Need {
  return { wait: 'review', id: checklistId, name, title, detail: null, count: 1, since };
}

/** Only what the role may do something about. */
function waitsOf({ invitations, tasks }: Sight): Wait[] {
  const sorts: readonly [boolean, readonly Wait[]][] = [[invitations, ['bounce', 'change']], [tasks, ['task']]];
  return sorts.flatMap(([isTheirs, waits]) => (isTheirs ? waits : []));
}

/** The oldest of each sort that the role is about, each found by an index of its own. */
const candidates = (['bounce', 'change', 'task'] as const).map((wait) => `
    (SELECT '${wait}' AS wait, progress.* FROM reports.progress AS progress
      WHERE progress.client_id = $1 AND '${wait}' = ANY (progress.waits) AND '${wait}' = ANY ($2::text[])
      ORDER BY progress.since, progress.id LIMIT $4)`).join(' UNION ALL ');

/** Approvals that ran out, of those who are still there; a sort for each, because they lead to different pages. */
const lapsed = (about: 'contract' | 'membership'): string => `
    (SELECT 'lapsed ${about}', lapsed.${about}_id, coalesce(agency.name, person.full_name), ${about === 'contract' ? 'offer.project_name' : 'membership.cloud_name'}, lapsed.title, 1, lapsed.renew_by
      FROM onboarding.lapsed_cards AS lapsed
      ${about === 'contract' ? 'JOIN contracts.offer_cards AS offer ON offer.contract_id = lapsed.contract_id' : 'JOIN talent_clouds.membership_cards AS membership ON membership.membership_id = lapsed.membership_id'}
      LEFT JOIN accounts.person_cards AS person ON person.person_id = lapsed.person_id
      LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = lapsed.agency_id
      WHERE lapsed.client_id = $1 AND $3 AND ${about === 'contract' ? `offer.state IN ('active', 'paused')` : `membership.state = 'ready'`}
      ORDER BY lapsed.lapsed_at, lapsed.task_id LIMIT $4)`;

const sql = `
  WITH candidate AS (${candidates}),
  waiting AS (
    SELECT 'bounce' AS wait, invitation.invitation_id AS id, candidate.name, candidate.title, invitation.address AS detail, 1 AS count, candidate.since
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
    SELECT 'interest', interest.opportunity_id, '', interest.title, NULL, interest.waiting_count, interest.waiting_since
      FROM (SELECT * FROM talent_clouds.interest_cards WHERE client_id = $1 AND $3 ORDER BY opportunity_id DESC LIMIT 20) AS interest
     WHERE interest.waiting_count > 0
    UNION ALL
    ${lapsed('contract')}
    UNION ALL
    ${lapsed('membership')})
  SELECT wait, id, name, title, detail, count, since FROM waiting
  ORDER BY array_position(ARRAY['task', 'change', 'lapsed contract', 'lapsed membership', 'interest', 'bounce'], wait), since, id`;
