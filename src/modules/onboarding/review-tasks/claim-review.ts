import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { ChecklistsRepository } from '../checklists.repository.js';
import { ReviewAlreadyDecided } from '../onboarding.errors.js';
import { OpenReviews } from './open-reviews.js';
import type { ReviewDesk } from './review-desk.js';

/** A reviewer says that they are looking at an item, so that others take another one. */
@Injectable()
export class ClaimReview {
  constructor(
    private readonly reviews: OpenReviews,
    private readonly checklists: ChecklistsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @returns whether the item is this reviewer's now; false while somebody else is looking at it */
  @InTransaction()
  async run(viewer: Viewer, desk: ReviewDesk, taskId: string): Promise<boolean> {
    const { task } = await this.reviews.lock(desk, taskId, viewer.personId);
    if (!task.isWaiting) throw new ReviewAlreadyDecided(desk.paths.list);
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
