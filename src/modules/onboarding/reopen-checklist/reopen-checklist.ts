import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Clients } from '../../clients/index.js';
import { ChecklistProgress, factsOf } from '../checklist-progress.js';
import type { Checklist } from '../checklist.entity.js';
import { ChecklistsRepository } from '../checklists.repository.js';
import { ChecklistReopened } from '../events.js';
import { NobodyInCharge, NotRefusedHere } from '../onboarding.errors.js';
import { promisedUntil } from '../promise.js';
import { Decisions } from '../review-tasks/decisions.js';
import { OpenReviews } from '../review-tasks/open-reviews.js';
import { platformDesk } from '../review-tasks/review-desk.js';
import { managerId, subjectTables } from '../talents-own.sql.js';

/**
 * An administrator takes a refusal back: everything that was sent in waits for a review again, unassigned and with a new promise.
 * Contracts and talent clouds bring back in the same transaction what ended because of the refusal; where they can't, they refuse the whole action.
 */
@Injectable()
export class ReopenChecklist {
  constructor(
    private readonly reviews: OpenReviews,
    private readonly checklists: ChecklistsRepository,
    private readonly progress: ChecklistProgress,
    private readonly decisions: Decisions,
    private readonly clients: Clients,
    private readonly events: Events,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @param taskId the item that was rejected
   * @returns false where somebody reopened it before
   * @throws Conflict with the reason why what ended can't come back
   */
  @InTransaction()
  async run({ personId: byId }: Viewer, { taskId, reason }: { taskId: string; reason: string }): Promise<boolean> {
    const locked = await this.reviews.lock(platformDesk, taskId, byId);
    const { checklist, tasks, task } = locked;
    if ((await this.decisions.latestOf(task))?.kind === 'reopened') return false;
    if (checklist.rejectedAt === null || (await this.decisions.latestOf(task))?.kind !== 'rejected') throw new NotRefusedHere();
    await this.requireBothSides(checklist);
    const at = this.clock.now();
    const { rejectedAt } = checklist;
    const { promiseHours } = await this.checklists.clientOf(checklist.clientId);
    checklist.reopen();
    for (const each of tasks) each.returnToQueue(promisedUntil(at, promiseHours));
    await this.decisions.keep(task, { kind: 'reopened', reviewer: 'admin', byId, at, reason, howToFix: null });
    await this.events.publish(new ChecklistReopened({ ...factsOf(checklist, at), taskId, rejectedAt: rejectedAt.toISOString(), reason, byId }));
    await this.progress.settle(locked, at);
    return true;
  }

  /** @throws ClientIsSuspended, or NobodyInCharge where the member who made the offer or sent the invitation has left meanwhile */
  private async requireBothSides({ id, clientId }: Checklist): Promise<void> {
    await this.clients.requireActive(clientId);
    if ((await this.database.row(inChargeSql, [id])) === null) throw new NobodyInCharge();
  }
}

const inChargeSql = `
  SELECT 1 FROM onboarding.checklists AS checklist
  ${subjectTables('checklist')}
  JOIN clients.member_cards AS member ON member.client_id = checklist.client_id AND member.person_id = ${managerId} AND member.is_active
  WHERE checklist.id = $1`;
