import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { ChecklistState } from '../checklist.entity.js';

/** What the mails about a checklist say. */
export interface MailFacts {
  readonly contractId: string;
  readonly state: ChecklistState;
  readonly isEnded: boolean;
  readonly isOpen: boolean;
  readonly rejectionReason: string | null;
  readonly projectName: string;
  readonly clientName: string;
  readonly talentName: string;
  readonly talentAddress: string;
  readonly talentTimeZone: string;
  readonly managerName: string;
  readonly managerAddress: string;
  readonly openTasks: readonly { title: string; minutes: number }[];
}

/** What a reviewer said when sending a task back. */
export interface SentBack {
  readonly contractId: string;
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

  async ofContracts(contractIds: readonly string[]): Promise<MailFacts[]> {
    return this.database.rows<MailFacts>(factsSql, [contractIds]);
  }

  async ofContract(contractId: string): Promise<MailFacts | null> {
    return (await this.ofContracts([contractId]))[0] ?? null;
  }

  /** What was said about one submission of a task; `isCurrent` until it is sent again. */
  async sentBack(taskId: string, submission: number): Promise<SentBack | null> {
    return this.database.row<SentBack>(
      `SELECT task.contract_id AS "contractId", task.id AS "taskId", task.title, decision.reason, decision.how_to_fix AS "howToFix",
         task.state = 'changes requested' AND task.submission_count = decision.submission AS "isCurrent"
       FROM onboarding.decisions AS decision JOIN onboarding.tasks AS task ON task.id = decision.task_id
       WHERE decision.task_id = $1 AND decision.submission = $2 AND decision.kind = 'sent back'
       ORDER BY decision.at DESC LIMIT 1`,
      [taskId, submission],
    );
  }

  /** A task of the client's own, as long as it is to be done. */
  async openClientTasks(contractIds: readonly string[]): Promise<{ taskId: string; contractId: string; title: string; why: string; since: Date }[]> {
    return this.database.rows(
      `SELECT task.id AS "taskId", task.contract_id AS "contractId", task.title, task.why, task.created_at AS since
       FROM onboarding.tasks AS task WHERE task.contract_id = ANY ($1::uuid[]) AND task.kind = 'client' AND task.state = 'to do'
       ORDER BY task.position`,
      [contractIds],
    );
  }
}

const factsSql = `
  SELECT checklist.contract_id AS "contractId", checklist.state, checklist.ended_at IS NOT NULL AS "isEnded",
    checklist.opened_at IS NOT NULL AS "isOpen", checklist.rejection_reason AS "rejectionReason",
    offer.project_name AS "projectName", client.name AS "clientName",
    talent.full_name AS "talentName", talent.email AS "talentAddress", talent.time_zone AS "talentTimeZone",
    manager.full_name AS "managerName", manager.email AS "managerAddress",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('title', task.title, 'minutes', task.minutes) ORDER BY task.position, task.id), '[]')
     FROM onboarding.tasks AS task
     WHERE task.checklist_id = checklist.id AND task.state IN ('to do', 'changes requested') AND task.kind NOT IN ('client', 'confirm')
    ) AS "openTasks"
  FROM onboarding.checklists AS checklist
  JOIN contracts.offer_cards AS offer ON offer.contract_id = checklist.contract_id
  JOIN clients.client_cards AS client ON client.client_id = checklist.client_id
  JOIN accounts.person_cards AS talent ON talent.person_id = checklist.person_id
  JOIN accounts.person_cards AS manager ON manager.person_id = offer.hiring_manager_id
  WHERE checklist.contract_id = ANY ($1::uuid[])`;
