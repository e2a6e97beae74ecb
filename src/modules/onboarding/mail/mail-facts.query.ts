import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { ChecklistState } from '../checklist.entity.js';
import { managerId, subjectName, subjectTables, talentTables } from '../talents-own.sql.js';

/** What the mails about a checklist say. */
export interface MailFacts {
  readonly subjectId: string;
  readonly contractId: string | null;
  readonly membershipId: string | null;
  readonly state: ChecklistState;
  readonly isEnded: boolean;
  readonly isOpen: boolean;
  readonly rejectedAt: Date | null;
  readonly rejectionReason: string | null;
  /** The project's name, or the cloud's. */
  readonly projectName: string;
  readonly clientName: string;
  readonly talentName: string;
  readonly talentAddress: string;
  readonly talentTimeZone: string;
  /** When the contract starts; null for a cloud. */
  readonly startsOn: string | null;
  readonly managerName: string;
  readonly managerAddress: string;
  readonly openTasks: readonly { title: string; minutes: number }[];
}

/** What a reviewer said when sending a task back. */
export interface SentBack {
  readonly subjectId: string;
  readonly taskId: string;
  readonly title: string;
  readonly reason: string;
  readonly howToFix: string | null;
  readonly isCurrent: boolean;
}

/** Reads what mails say, at the moment they are composed. */
@Injectable()
export class MailFactsQuery {
  constructor(private readonly database: Database) {}

  /** By the ids of contracts or memberships; either may be among them. */
  async ofSubjects(subjectIds: readonly string[]): Promise<MailFacts[]> {
    return this.database.rows<MailFacts>(factsSql, [subjectIds]);
  }

  async ofSubject(subjectId: string): Promise<MailFacts | null> {
    return (await this.ofSubjects([subjectId]))[0] ?? null;
  }

  /** Of these contracts, those that only the talent's acceptance is missing from. */
  async canAccept(contractIds: readonly string[]): Promise<MailFacts[]> {
    return this.database.rows<MailFacts>(`${factsSql} AND (agency.agency_id IS NULL OR agency.is_confirmed)`, [contractIds]);
  }

  /** What was said about one submission of a task; `isCurrent` until it is sent again. */
  async sentBack(taskId: string, submission: number): Promise<SentBack | null> {
    return this.database.row<SentBack>(
      `SELECT coalesce(task.contract_id, task.membership_id) AS "subjectId", task.id AS "taskId", task.title, decision.reason, decision.how_to_fix AS "howToFix",
         task.state = 'changes requested' AND task.submission_count = decision.submission AS "isCurrent"
       FROM onboarding.decisions AS decision JOIN onboarding.tasks AS task ON task.id = decision.task_id
       WHERE decision.task_id = $1 AND decision.submission = $2 AND decision.kind = 'sent back'
       ORDER BY decision.at DESC LIMIT 1`,
      [taskId, submission],
    );
  }

  /** One of the talent's own tasks, as long as it is to be done. */
  async openTalentTask(taskId: string): Promise<{ title: string; why: string } | null> {
    return this.database.row(
      "SELECT title, why FROM onboarding.tasks WHERE id = $1 AND kind NOT IN ('client', 'confirm') AND state IN ('to do', 'changes requested')",
      [taskId],
    );
  }

  /** A task of the client's own, as long as it is to be done. */
  async openClientTasks(subjectIds: readonly string[]): Promise<{ taskId: string; subjectId: string; title: string; why: string; since: Date }[]> {
    return this.database.rows(
      `SELECT task.id AS "taskId", coalesce(task.contract_id, task.membership_id) AS "subjectId", task.title, task.why, task.created_at AS since
       FROM onboarding.tasks AS task JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id
       WHERE (checklist.contract_id = ANY ($1::uuid[]) OR checklist.membership_id = ANY ($1::uuid[])) AND task.kind = 'client' AND task.state = 'to do'
       ORDER BY task.position`,
      [subjectIds],
    );
  }
}

const factsSql = `
  SELECT coalesce(checklist.contract_id, checklist.membership_id) AS "subjectId", checklist.contract_id AS "contractId",
    checklist.membership_id AS "membershipId", checklist.state, checklist.ended_at IS NOT NULL AS "isEnded",
    checklist.opened_at IS NOT NULL AS "isOpen", checklist.rejected_at AS "rejectedAt", checklist.rejection_reason AS "rejectionReason",
    ${subjectName} AS "projectName", client.name AS "clientName",
    coalesce(agency.name, person.full_name) AS "talentName", person.email AS "talentAddress", person.time_zone AS "talentTimeZone",
    offer.starts_on AS "startsOn", manager.full_name AS "managerName", manager.email AS "managerAddress",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('title', task.title, 'minutes', task.minutes) ORDER BY task.position, task.id), '[]')
     FROM onboarding.tasks AS task
     WHERE task.checklist_id = checklist.id AND task.state IN ('to do', 'changes requested') AND task.kind NOT IN ('client', 'confirm')
    ) AS "openTasks"
  FROM onboarding.checklists AS checklist
  ${subjectTables('checklist')}
  JOIN clients.client_cards AS client ON client.client_id = checklist.client_id
  ${talentTables('checklist')}
  JOIN accounts.person_cards AS manager ON manager.person_id = ${managerId}
  WHERE (checklist.contract_id = ANY ($1::uuid[]) OR checklist.membership_id = ANY ($1::uuid[]))`;
