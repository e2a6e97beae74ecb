import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';

export interface Accepted {
  readonly contractId: string;
  readonly clientId: string;
  readonly invitedById: string;
  readonly title: string;
}

const acceptSql = `
  UPDATE invitations.invitations i SET state = 'accepted', accepted_at = $3, accepted_by_id = $2
  WHERE id = $1 AND state IN ('queued', 'sent') AND expires_at > $3
    AND EXISTS (SELECT FROM accounts.addresses a WHERE a.person_id = $2 AND a.address = i.folded_address AND a.verified_at IS NOT NULL)
    AND EXISTS (SELECT FROM clients.members m WHERE m.client_id = i.client_id AND m.person_id = i.invited_by_id AND m.is_active)
  RETURNING contract_id AS "contractId", client_id AS "clientId", invited_by_id AS "invitedById", title`;
const contractSql = `
  UPDATE contracts.contracts SET state = 'offered', freelancer_id = $2, offered_at = $3::timestamptz, expires_at = $3::timestamptz + offer_days * interval '1 day'
  WHERE id = $1 AND state = 'draft'`;
const journeySql = `
  INSERT INTO journeys.journeys (subject_id, map, client_id, person_id, title, opened_at) VALUES ($1, 'freelancer-contract', $2, $3, $4, $5)`;
const stepsSql = `
  INSERT INTO journeys.steps (subject_id, key, position, status, since) VALUES
    ($1, 'accept', 1, 'done', $2), ($1, 'review-contract', 2, 'current', $2), ($1, 'tasks', 3, 'locked', NULL),
    ($1, 'review', 4, 'locked', NULL), ($1, 'accept-offer', 5, 'locked', NULL)`;
const checklistSql = `
  INSERT INTO onboarding.checklists (id, contract_id, client_id, person_id, invited_by_id, state, task_count, created_at)
  VALUES ($1, $2, $3, $4, $5, 'open', (SELECT count(*) FROM onboarding.requirements WHERE client_id = $3 AND is_active), $6)`;
const tasksSql = `
  INSERT INTO onboarding.tasks (id, checklist_id, requirement_id, contract_id, client_id, person_id, kind, title, hint, why, body, questions,
    reviewer, is_blocking, valid_for_days, minutes, position, state, created_at)
  SELECT gen_random_uuid(), $1, id, $2, $3, $4, kind, title, hint, why, body, questions, reviewer, is_blocking, valid_for_days, minutes, position, 'to do', $5
  FROM onboarding.requirements WHERE client_id = $3 AND is_active`;
const auditSql = `
  INSERT INTO audit.records (id, tenant_id, action, actor_id, subject_type, subject_id, happened_at) VALUES
    ($1, $3, 'invitations.accepted', $4, 'invitation', $5, $7), ($2, $3, 'contracts.offer-opened', $4, 'contract', $6, $7)`;
const unsealedSql = 'INSERT INTO audit.unsealed (entry_id) VALUES ($1), ($2)';
const publicationsSql = `
  INSERT INTO platform.event_publications (id, listener, event_name, payload) VALUES
    ($1, 'floor', 'invitations.invitation-accepted', $3), ($2, 'floor', 'onboarding.checklist-started', $3)`;

/** Writes the rows that an acceptance writes, each table in one statement. Null where the invitation is not this person's to accept. */
export async function accept(client: PoolClient, invitationId: string, personId: string): Promise<string | null> {
  const at = new Date();
  const accepted = (await client.query<Accepted>(acceptSql, [invitationId, personId, at])).rows[0];
  if (!accepted) return null;
  const { contractId, clientId, invitedById, title } = accepted;
  const [checklistId, one, two] = [randomUUID(), randomUUID(), randomUUID()];
  await client.query(contractSql, [contractId, personId, at]);
  await client.query(journeySql, [contractId, clientId, personId, title, at]);
  await client.query(stepsSql, [contractId, at]);
  await client.query(checklistSql, [checklistId, contractId, clientId, personId, invitedById, at]);
  await client.query(tasksSql, [checklistId, contractId, clientId, personId, at]);
  await client.query(auditSql, [one, two, clientId, personId, invitationId, contractId, at]);
  await client.query(unsealedSql, [one, two]);
  await client.query(publicationsSql, [randomUUID(), randomUUID(), JSON.stringify({ invitationId, contractId, clientId, personId, invitedById, at })]);
  return contractId;
}
