import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { ApprovalLapsed } from '../events.js';
import { isRunning } from '../talents-own.sql.js';

interface Lapsed {
  readonly taskId: string;
  readonly checklistId: string;
  readonly contractId: string | null;
  readonly membershipId: string | null;
  readonly clientId: string;
  readonly personId: string | null;
  readonly agencyId: string | null;
}

/**
 * The day is over until which an approval was valid, and nobody sent in its renewal: what was asked for is open again, and
 * blocks as it did before. What was cleared stays cleared: nobody loses a contract by it. Five hundred at a time.
 */
@Injectable()
export class LapseApprovals {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * @param at the moment of the whole round, so that whoever is told is told of all of it at once
   * @returns how many lapsed
   */
  @InTransaction()
  async run(at: Date): Promise<number> {
    const lapsed = await this.database.rows<Lapsed>(lapseSql, [at, `${this.clock.today()}T00:00:00Z`]);
    if (lapsed.length === 0) return 0;
    await this.audit.appendAll(lapsed.map(({ taskId, clientId }) => ({ action: 'onboarding.approval-lapsed', tenantId: clientId, actorId: null, subjectType: 'task', subjectId: taskId })));
    await this.events.publishAll(lapsed.map((facts) => new ApprovalLapsed({ ...facts, at: at.toISOString() })));
    return lapsed.length;
  }
}

/**
 * What is with a reviewer was answered in time. A renewal blocks nothing, so whether it is to block now says the first task for the
 * requirement, of which there is one in each checklist, however often it was renewed. Whoever changes a checklist holds its row and
 * saves its tasks as they read them, so what they hold is left to them, and the next round finds it again. This waits for nobody, and
 * so never crosswise with those who hold the contract before its checklist.
 */
const lapseSql = `
  WITH due AS (
    SELECT task.id, first.is_blocking
    FROM onboarding.tasks AS task
    JOIN onboarding.tasks AS first ON first.checklist_id = task.checklist_id AND first.requirement_id = task.requirement_id AND first.renews_id IS NULL
    JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id AND checklist.ended_at IS NULL AND checklist.state <> 'rejected'
    JOIN clients.client_cards AS client ON client.client_id = task.client_id AND NOT client.is_suspended
    LEFT JOIN contracts.offer_cards AS offer ON offer.contract_id = task.contract_id
    LEFT JOIN talent_clouds.membership_cards AS membership ON membership.membership_id = task.membership_id
    WHERE task.renew_by < $2::timestamptz AND task.state IN ('to do', 'changes requested') AND task.lapsed_at IS NULL
      AND ${isRunning}
    ORDER BY task.renew_by, task.id LIMIT 500
    FOR UPDATE OF checklist, task SKIP LOCKED
  )
  UPDATE onboarding.tasks AS task SET lapsed_at = $1, is_blocking = due.is_blocking FROM due WHERE due.id = task.id
  RETURNING task.id AS "taskId", task.checklist_id AS "checklistId", task.contract_id AS "contractId", task.membership_id AS "membershipId", task.client_id AS "clientId",
    task.person_id AS "personId", task.agency_id AS "agencyId"`;
