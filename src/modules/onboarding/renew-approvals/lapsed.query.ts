import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { rolesThatInvite } from '../../clients/index.js';
import { isRunning, managerId, subjectName, subjectTables, talentTables } from '../talents-own.sql.js';

/** A member who is told, of everything that lapsed for their talent in one round. */
export interface LapsedRecipient {
  readonly personId: string;
  readonly address: string;
  readonly name: string;
}

export interface LapsedApproval {
  readonly title: string;
  readonly talentName: string;
  readonly projectName: string;
  readonly contractId: string | null;
  readonly renewBy: Date;
}

/** So many are named in a mail. */
export const mostLapsedNamed = 20;

/** Approvals that ran out without being renewed, for those who are in charge of the talent. */
@Injectable()
export class LapsedQuery {
  constructor(private readonly database: Database) {}

  /** Whoever manages the contract or invited into the cloud; where they have left or may not any more, the owners. */
  recipients(taskIds: readonly string[]): Promise<LapsedRecipient[]> {
    return this.database.rows<LapsedRecipient>(
      `SELECT DISTINCT person.person_id AS "personId", person.email AS address, person.full_name AS name
       FROM onboarding.tasks AS task ${subjectTables('task')} JOIN clients.member_cards AS member ON ${isTold('$2')}
       JOIN accounts.person_cards AS person ON person.person_id = member.person_id
       WHERE task.id = ANY ($1::uuid[])`,
      [taskIds, rolesThatInvite],
    );
  }

  /** What of one round is still to be renewed for work that goes on. @returns one more than is named where there are more */
  of(personId: string, lapsedAt: Date): Promise<LapsedApproval[]> {
    return this.database.rows<LapsedApproval>(
      `SELECT task.title, coalesce(agency.name, person.full_name) AS "talentName", ${subjectName} AS "projectName", task.contract_id AS "contractId", task.renew_by AS "renewBy"
       FROM onboarding.lapsed_cards AS task ${subjectTables('task')} ${talentTables('task')}
       JOIN clients.member_cards AS member ON ${isTold('$3')} AND member.person_id = $1
       WHERE task.lapsed_at = $2 AND ${isRunning}
       ORDER BY task.renew_by, task.task_id LIMIT ${mostLapsedNamed + 1}`,
      [personId, lapsedAt, rolesThatInvite],
    );
  }

  /** What ran out for a contract, the oldest first; nothing of one that has ended. */
  ofContract(contractId: string): Promise<{ title: string; renewBy: Date }[]> {
    return this.database.rows<{ title: string; renewBy: Date }>(
      `SELECT task.title, task.renew_by AS "renewBy" FROM onboarding.lapsed_cards AS task ${subjectTables('task')}
       WHERE task.contract_id = $1 AND ${isRunning} ORDER BY task.renew_by, task.task_id LIMIT 20`,
      [contractId],
    );
  }
}

const isInCharge = (alias: string, roles: string): string =>
  `${alias}.client_id = task.client_id AND ${alias}.person_id = ${managerId} AND ${alias}.is_active AND ${alias}.role = ANY (${roles}::text[])`;

const isTold = (roles: string): string => `member.client_id = task.client_id AND member.is_active AND CASE
    WHEN EXISTS (SELECT 1 FROM clients.member_cards AS manager WHERE ${isInCharge('manager', roles)}) THEN member.person_id = ${managerId} ELSE member.role = 'owner' END`;
