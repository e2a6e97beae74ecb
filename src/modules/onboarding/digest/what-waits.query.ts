import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { rolesThatDoClientTasks, rolesThatReview } from '../../clients/index.js';
import { assigneeTable } from '../client-tasks/responsible.sql.js';
import { isReviewableBy, managerId, subjectName, subjectTables, talentTables } from '../talents-own.sql.js';

/** A review that waits for somebody; the platform's have no client to do them for. */
export interface WaitingReview {
  readonly clientId: string | null;
  readonly clientName: string;
  readonly title: string;
  readonly talentName: string;
  readonly projectName: string;
  readonly dueAt: Date;
}

/** One of a client's own tasks that waits for somebody. */
export interface WaitingTask {
  readonly clientId: string;
  readonly clientName: string;
  readonly title: string;
  readonly talentName: string;
  readonly projectName: string;
  readonly since: Date;
  readonly startsOn: string | null;
}

/** Beyond so many, a mail says "at least". */
export const mostWaiting = 1000;

/** What waits for people, across every desk and client of theirs. */
@Injectable()
export class WhatWaitsQuery {
  constructor(private readonly database: Database) {}

  /** Of these people, those for whom anything waits at all; for nobody whose account is closed. */
  async forAny(personIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(forAnySql, [personIds, rolesThatReview, rolesThatDoClientTasks]);
    return rows.map(({ id }) => id);
  }

  /** The reviews that the person may do, the oldest promise first. */
  reviews(personId: string): Promise<WaitingReview[]> {
    return this.database.rows<WaitingReview>(reviewsSql, [personId, rolesThatReview, mostWaiting]);
  }

  /** The clients' own tasks that are with the person, the oldest first. */
  tasks(personId: string): Promise<WaitingTask[]> {
    return this.database.rows<WaitingTask>(tasksSql, [personId, rolesThatDoClientTasks, mostWaiting]);
  }
}

const checklistTable = 'JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id';

const platformsFrom = (person: string): string => `
  FROM onboarding.tasks AS task ${checklistTable} ${subjectTables('task')}
  JOIN clients.client_cards AS client ON client.client_id = task.client_id ${talentTables('task')}
  WHERE task.is_waiting AND task.reviewer = 'admin' AND ${isReviewableBy('task', person)}
    AND EXISTS (SELECT 1 FROM accounts.person_cards AS reviewer WHERE reviewer.person_id = ${person} AND reviewer.is_admin)`;

const clientsFrom = (person: string, roles: string): string => `
  FROM clients.member_cards AS me
  JOIN clients.client_cards AS client ON client.client_id = me.client_id AND NOT client.is_suspended
  JOIN onboarding.tasks AS task ON task.client_id = me.client_id AND task.is_waiting AND task.reviewer = 'client'
  ${checklistTable} ${subjectTables('task')} ${talentTables('task')}
  WHERE me.person_id = ${person} AND me.is_active AND me.role = ANY (${roles}::text[]) AND ${isReviewableBy('task', person)}`;

/** With the colleague who has it, else with whoever is in charge; where both have left, with the owners. */
const tasksFrom = (person: string, roles: string): string => `
  FROM clients.member_cards AS me
  JOIN clients.client_cards AS client ON client.client_id = me.client_id AND NOT client.is_suspended
  JOIN onboarding.tasks AS task ON task.client_id = me.client_id AND task.kind = 'client' AND task.state IN ('to do', 'changes requested')
  ${checklistTable} AND checklist.ended_at IS NULL AND checklist.state <> 'rejected'
  ${subjectTables('task')} ${talentTables('task')} ${assigneeTable(roles)}
  LEFT JOIN clients.member_cards AS manager
    ON manager.client_id = task.client_id AND manager.person_id = ${managerId} AND manager.is_active AND manager.role = ANY (${roles}::text[])
  WHERE me.person_id = ${person} AND me.is_active AND me.role = ANY (${roles}::text[]) AND offer.state IS DISTINCT FROM 'ended'
    AND CASE WHEN coalesce(assignee.person_id, manager.person_id) IS NULL THEN me.role = 'owner' ELSE coalesce(assignee.person_id, manager.person_id) = ${person} END`;

const forAnySql = `
  SELECT recipient.id FROM unnest($1::uuid[]) AS recipient (id)
  WHERE NOT EXISTS (SELECT 1 FROM accounts.deactivated_people AS gone WHERE gone.person_id = recipient.id)
    AND (EXISTS (SELECT 1 ${clientsFrom('recipient.id', '$2')}) OR EXISTS (SELECT 1 ${tasksFrom('recipient.id', '$3')}) OR EXISTS (SELECT 1 ${platformsFrom('recipient.id')}))`;

const whatAndWhose = `task.title, coalesce(agency.name, person.full_name) AS "talentName", ${subjectName} AS "projectName"`;

const reviewsSql = `
  SELECT * FROM (
    (SELECT NULL::uuid AS "clientId", client.name AS "clientName", ${whatAndWhose}, task.due_at AS "dueAt" ${platformsFrom('$1')} ORDER BY task.due_at, task.id LIMIT $3)
    UNION ALL
    (SELECT client.client_id, client.name, ${whatAndWhose}, task.due_at ${clientsFrom('$1', '$2')} ORDER BY task.due_at, task.id LIMIT $3)
  ) AS waiting ORDER BY "dueAt"`;

const tasksSql = `
  SELECT client.client_id AS "clientId", client.name AS "clientName", ${whatAndWhose}, task.created_at AS since, offer.starts_on AS "startsOn"
  ${tasksFrom('$1', '$2')} ORDER BY task.created_at, task.id LIMIT $3`;
