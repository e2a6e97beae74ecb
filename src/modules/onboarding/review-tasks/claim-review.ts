import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { ChecklistsRepository } from '../checklists.repository.js';
import { OwnInviteeExcluded, ReviewAlreadyDecided } from '../onboarding.errors.js';

/** A reviewer says that they are looking at an item, so that others take another one. */
@Injectable()
export class ClaimReview {
  constructor(
    private readonly checklists: ChecklistsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @returns whether the item is this reviewer's now; false while somebody else is looking at it */
  @InTransaction()
  async run(viewer: Viewer, taskId: string): Promise<boolean> {
    const { checklist, task } = await this.checklists.lockOfTask(taskId);
    if (task.reviewer !== 'admin') throw new NotFound();
    if (checklist.invitedById === viewer.personId || (await this.checklists.isOnes(task, viewer.personId))) throw new OwnInviteeExcluded();
    if (!task.isWaiting) throw new ReviewAlreadyDecided();
    const at = this.clock.now();
    const claimant = task.claimantAt(at);
    if (claimant !== null && claimant !== viewer.personId) return false;
    task.claim({ byId: viewer.personId, at });
    await this.checklists.saveTasks([task]);
    await this.audit.append({
      action: 'onboarding.review-claimed', tenantId: task.clientId, actorId: viewer.personId, subjectType: 'task', subjectId: task.id,
    });
    return true;
  }
}
