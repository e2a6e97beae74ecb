/**
 * What the other modules say at this moment about some journeys, from their published views: $1 the ids of contracts, memberships
 * and invitations, $2 the time. Each branch answers the same columns; whatever is in none of them has no row any more.
 */
const ofContracts = `
  SELECT offer.contract_id AS id, offer.client_id, 'contract' AS target, offer.audience, invitation.invitation_id, offer.contract_id, NULL::uuid AS membership_id,
    offer.freelancer_id AS person_id, offer.agency_id, offer.hiring_manager_id AS manager_id,
    coalesce(agency.name, person.full_name, invitation.name) AS name, offer.project_name AS title, coalesce(invitation.address, '') AS address, offer.starts_on,
    invitation.state AS invitation_state, coalesce(invitation.has_bounced, false) AS has_bounced, invitation.waits_since, invitation.expires_at, invitation.send_at,
    CASE WHEN offer.offered_at IS NOT NULL AND offer.state IN ('withdrawn', 'declined', 'expired') THEN offer.state
         WHEN offer.offered_at IS NULL AND invitation.state IN ('declined', 'revoked', 'expired') THEN invitation.state END AS over_because,
    coalesce(journey.ended_at, invitation.ended_at, $2::timestamptz) AS over_at, journey.step_key, journey.step_since, asked.asked_at,
    coalesce(invitation.invited_at, offer.offered_at) AS began_at, coalesce(invitation.accepted_at, offer.offered_at) AS accepted_at, offer.confirmed_at AS agreed_at,
    offer.cleared_at, offer.accepted_at AS finished_at
  FROM contracts.offer_cards AS offer
  LEFT JOIN invitations.progress_cards AS invitation ON invitation.contract_id = offer.contract_id
  LEFT JOIN journeys.standing_cards AS journey ON journey.subject_id = offer.contract_id
  LEFT JOIN accounts.person_cards AS person ON person.person_id = offer.freelancer_id
  LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = offer.agency_id
  LEFT JOIN LATERAL (
    SELECT min(request.asked_at) AS asked_at FROM contracts.change_request_cards AS request
     WHERE request.contract_id = offer.contract_id AND request.state = 'open') AS asked ON true
  WHERE offer.contract_id = ANY ($1::uuid[]) AND (invitation.invitation_id IS NOT NULL OR offer.offered_at IS NOT NULL)`;

/** Members who came by a contract made no journey into the cloud. */
const ofMemberships = `
  SELECT membership.membership_id, membership.client_id, 'cloud', CASE WHEN membership.agency_id IS NULL THEN 'freelancer' ELSE 'agency' END,
    invitation.invitation_id, NULL, membership.membership_id, membership.person_id, membership.agency_id, membership.invited_by_id,
    coalesce(agency.name, person.full_name), membership.cloud_name, coalesce(invitation.address, ''), NULL,
    'accepted', false, NULL, NULL, NULL,
    CASE WHEN membership.ended_at IS NOT NULL THEN membership.state END, membership.ended_at, journey.step_key, journey.step_since, NULL,
    coalesce(invitation.invited_at, membership.opened_at), membership.opened_at, turn.opened_at, turn.cleared_at, membership.ready_at
  FROM talent_clouds.membership_cards AS membership
  JOIN journeys.standing_cards AS journey ON journey.subject_id = membership.membership_id
  LEFT JOIN onboarding.turn_cards AS turn ON turn.membership_id = membership.membership_id
  LEFT JOIN accounts.person_cards AS person ON person.person_id = membership.person_id
  LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = membership.agency_id
  LEFT JOIN LATERAL (
    SELECT * FROM invitations.progress_cards AS answered
     WHERE answered.talent_id = coalesce(membership.agency_id, membership.person_id) AND answered.cloud_id = membership.cloud_id
       AND answered.accepted_at <= membership.opened_at
     ORDER BY answered.accepted_at DESC LIMIT 1) AS invitation ON true
  WHERE membership.membership_id = ANY ($1::uuid[])`;

/** Until somebody accepts into a cloud, and until a contract is drafted: from then on the membership or the contract tells the story on. */
const ofInvitations = `
  SELECT invitation.invitation_id, invitation.client_id, invitation.target, invitation.audience, invitation.invitation_id, NULL, NULL, NULL, NULL, invitation.invited_by_id,
    invitation.name, invitation.title, invitation.address, NULL,
    invitation.state, invitation.has_bounced, invitation.waits_since, invitation.expires_at, invitation.send_at,
    CASE WHEN invitation.state IN ('declined', 'revoked', 'expired') THEN invitation.state END, invitation.ended_at, NULL, NULL, NULL,
    invitation.invited_at, NULL, NULL, NULL, NULL
  FROM invitations.progress_cards AS invitation
  WHERE invitation.contract_id IS NULL AND invitation.state <> 'accepted' AND invitation.invitation_id = ANY ($1::uuid[])`;

/** A tail of the way that was gone counts its beginning too, whatever a step left out. Who was not sent anything yet is not counted as invited. */
const reached = `CASE WHEN told.finished_at IS NOT NULL THEN 5 WHEN told.cleared_at IS NOT NULL THEN 4 WHEN turn.submitted_at IS NOT NULL THEN 3
  WHEN told.agreed_at IS NOT NULL THEN 2 WHEN told.accepted_at IS NOT NULL THEN 1
  WHEN told.invitation_state IN ('awaiting approval', 'scheduled') THEN -1 ELSE 0 END`;

const stage = `CASE
  WHEN told.finished_at IS NOT NULL THEN 'finished'
  WHEN told.over_because IS NOT NULL THEN 'ended'
  WHEN told.accepted_at IS NULL AND told.invitation_state = 'awaiting approval' THEN 'approval'
  WHEN told.accepted_at IS NULL THEN 'invited'
  WHEN told.step_key = 'review-contract' THEN 'contract'
  WHEN told.step_key IN ('create-profile', 'create-agency-profile') THEN 'profile'
  WHEN told.step_key = 'confirm-agency' THEN 'listing'
  WHEN told.step_key = 'accept-offer' THEN 'acceptance'
  WHEN told.step_key IN ('review', 'verification') AND NOT coalesce(turn.is_talents_turn, false) THEN 'review'
  ELSE 'tasks' END`;

/** Tasks and requests of an offer that is over wait for nobody. Approvals and reviews that wait are asked for in their own modules. */
const waits = `CASE WHEN stage IN ('finished', 'ended') THEN '{}'::text[] ELSE array_remove(ARRAY[
    CASE WHEN stage = 'invited' AND has_bounced THEN 'bounce' END,
    CASE WHEN asked_at IS NOT NULL THEN 'change' END,
    CASE WHEN client_tasks_open > 0 THEN 'task' END], NULL) END`;

/** An invitation that is not on its way yet, such as one that waits for its hour, is nobody's turn but the platform's. */
const blockedBy = `CASE
  WHEN stage IN ('finished', 'ended') THEN NULL
  WHEN stage = 'approval' OR (stage = 'invited' AND has_bounced) OR (stage = 'contract' AND asked_at IS NOT NULL) THEN 'client'
  WHEN stage = 'review' THEN CASE WHEN is_with_platform THEN 'platform' ELSE 'client' END
  WHEN stage = 'invited' AND invitation_state NOT IN ('queued', 'sent') THEN 'platform'
  ELSE 'talent' END`;

const because = `CASE
  WHEN stage = 'ended' THEN over_because
  WHEN stage = 'invited' AND has_bounced THEN 'bounced'
  WHEN stage = 'invited' AND invitation_state = 'scheduled' THEN 'scheduled'
  WHEN stage = 'contract' AND asked_at IS NOT NULL THEN 'change'
  WHEN stage = 'review' AND NOT is_with_platform THEN CASE WHEN client_tasks_open > 0 THEN 'task' ELSE 'review' END END`;

const since = `CASE
  WHEN stage = 'finished' THEN finished_at
  WHEN stage = 'ended' THEN coalesce(over_at, began_at)
  WHEN stage IN ('approval', 'invited') THEN coalesce(waits_since, began_at)
  WHEN stage = 'contract' AND asked_at IS NOT NULL THEN asked_at
  ELSE coalesce(step_since, cleared_at, sent_at, agreed_at, accepted_at, began_at) END`;

const columns = [
  'id', 'client_id', 'target', 'audience', 'invitation_id', 'contract_id', 'membership_id', 'person_id', 'agency_id', 'manager_id', 'name', 'title', 'search_text',
  'stage', 'is_finished', 'blocked_by', 'because', 'since', 'until', 'starts_on', 'task_count', 'done_count', 'waits',
  'began_at', 'accepted_at', 'agreed_at', 'sent_at', 'cleared_at', 'finished_at', 'ended_at', 'reached', 'is_listed',
];
const list = columns.join(', ');

/** How long somebody who arrived, or will not come, stays in the list. */
export const listedDays = 30;

/** Tells rows anew. Telling a row that has not changed changes nothing. */
export const tellSql = `
  WITH told AS (${ofContracts} UNION ALL ${ofMemberships} UNION ALL ${ofInvitations}),
  staged AS (
    SELECT told.*, turn.submitted_at AS sent_at, coalesce(turn.task_count, 0) AS task_count, coalesce(turn.done_count, 0) AS done_count,
      coalesce(turn.is_with_platform, false) AS is_with_platform, coalesce(turn.client_tasks_open, 0) AS client_tasks_open,
      turn.due_at, ${stage} AS stage, ${reached} AS reached
    FROM told
    LEFT JOIN LATERAL (
      SELECT * FROM onboarding.turn_cards AS ofcontract WHERE ofcontract.contract_id = told.contract_id
      UNION ALL
      SELECT * FROM onboarding.turn_cards AS ofmembership WHERE ofmembership.membership_id = told.membership_id) AS turn ON NOT turn.is_over),
  fresh AS (
    SELECT id, client_id, target, audience, invitation_id, contract_id, membership_id, person_id, agency_id, manager_id, name, title,
      lower(normalize(name || ' ' || address || ' ' || title, NFKC)) AS search_text, stage, stage = 'finished' AS is_finished,
      ${blockedBy} AS blocked_by, ${because} AS because, ${since} AS since,
      CASE WHEN stage = 'invited' AND invitation_state = 'scheduled' THEN send_at WHEN stage = 'invited' THEN expires_at WHEN stage = 'review' AND is_with_platform THEN due_at END AS until,
      starts_on, task_count, done_count, ${waits} AS waits, began_at, accepted_at, agreed_at, sent_at, cleared_at, finished_at,
      CASE WHEN stage = 'ended' THEN coalesce(over_at, began_at) END AS ended_at, reached,
      coalesce(finished_at, CASE WHEN stage = 'ended' THEN coalesce(over_at, began_at) END, $2) > $2 - interval '${listedDays} days' AS is_listed
    FROM staged),
  gone AS (DELETE FROM reports.progress WHERE id = ANY ($1::uuid[]) AND id NOT IN (SELECT id FROM fresh))
  INSERT INTO reports.progress (${list}) SELECT ${list} FROM fresh ORDER BY id
  ON CONFLICT (id) DO UPDATE SET ${columns.slice(1).map((column) => `${column} = excluded.${column}`).join(', ')}
    WHERE (progress.*) IS DISTINCT FROM (excluded.*)`;
