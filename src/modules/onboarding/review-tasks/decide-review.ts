import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { ChecklistProgress, factsOf } from '../checklist-progress.js';
import { ChecklistsRepository } from '../checklists.repository.js';
import type { LockedChecklist } from '../checklists.repository.js';
import type { DecisionKind } from '../decision.entity.js';
import { ChecklistRejected, TaskApproved, TaskChangesRequested } from '../events.js';
import { CannotBeSentBack, ReviewAlreadyDecided } from '../onboarding.errors.js';
import type { Task } from '../task.entity.js';
import { Waivers } from '../waive-task/waivers.js';
import type { Verdict } from './decision.form.js';
import { Decisions } from './decisions.js';
import { OpenReviews } from './open-reviews.js';
import type { ReviewDesk } from './review-desk.js';

export interface ReviewAnswer {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly howToFix: string;
  /** The last day of a waiver; empty for every other verdict. */
  readonly until: string;
  /** The number of the submission that the reviewer saw. */
  readonly submission: number;
}

interface OpenReview extends LockedChecklist {
  readonly desk: ReviewDesk;
  readonly task: Task;
  readonly byId: string;
  readonly at: Date;
}

const kinds: Record<Verdict, DecisionKind> = { approve: 'approved', 'send back': 'sent back', reject: 'rejected', waive: 'waived' };

/** A reviewer of the platform or of the client decides about one submitted task. The checklist is held, so two decisions never cross. */
@Injectable()
export class DecideReview {
  constructor(
    private readonly reviews: OpenReviews,
    private readonly checklists: ChecklistsRepository,
    private readonly progress: ChecklistProgress,
    private readonly decisions: Decisions,
    private readonly waivers: Waivers,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws ReviewAlreadyDecided when somebody else was faster, or when something newer came in */
  @InTransaction()
  async run(viewer: Viewer, desk: ReviewDesk, { taskId, ...answer }: ReviewAnswer & { taskId: string }): Promise<void> {
    const locked = await this.reviews.lock(desk, taskId, viewer.personId);
    const { task } = locked;
    // Nobody could do anything about the platform's own last look.
    if (answer.verdict === 'send back' && task.owner === 'platform') throw new CannotBeSentBack(desk.paths.list);
    if (await this.decisions.wasTaken(task, { kind: kinds[answer.verdict], byId: viewer.personId, submission: answer.submission })) return;
    if (!task.isWaiting || task.submissionCount !== answer.submission) throw new ReviewAlreadyDecided(desk.paths.list);
    await this.carryOut({ ...locked, desk, byId: viewer.personId, at: this.clock.now() }, answer);
  }

  private async carryOut(review: OpenReview, answer: ReviewAnswer): Promise<void> {
    const { byId, at, task } = review;
    const { reason, until } = answer;
    if (answer.verdict === 'waive') return this.waivers.give(review, task, { byId, at, reason, until });
    await this.keep(review, answer);
    if (answer.verdict === 'approve') return this.approve(review);
    if (answer.verdict === 'send back') return this.sendBack(review, answer);
    return this.reject(review, reason);
  }

  private async approve(review: OpenReview): Promise<void> {
    const { checklist, task, byId, at } = review;
    task.approve({ byId, at });
    await this.checklists.saveTasks([task]);
    await this.events.publish(new TaskApproved({ ...factsOf(checklist, at), taskId: task.id, byId }));
    await this.progress.settle(review, at);
  }

  private async sendBack(review: OpenReview, { reason, howToFix }: ReviewAnswer): Promise<void> {
    const { checklist, task, byId, at } = review;
    task.requestChanges({ byId, at, reason, howToFix: howToFix === '' ? null : howToFix });
    await this.progress.settle(review, at);
    await this.events.publish(new TaskChangesRequested({ ...factsOf(checklist, at), taskId: task.id, reason, byId, submission: task.submissionCount }));
  }

  private async reject({ checklist, tasks, byId, at }: OpenReview, reason: string): Promise<void> {
    checklist.reject({ byId, at, reason });
    for (const each of tasks) each.leaveQueue();
    await this.checklists.saveTasks(tasks);
    await this.checklists.saveChecklist(checklist);
    await this.events.publish(new ChecklistRejected({ ...factsOf(checklist, at), reason, byId }));
  }

  private keep({ desk, task, byId, at }: OpenReview, { verdict, reason, howToFix }: ReviewAnswer): Promise<void> {
    const kind = kinds[verdict];
    return this.decisions.keep(task, {
      kind,
      reviewer: desk.reviewer,
      byId,
      at,
      reason: kind === 'approved' ? null : reason,
      howToFix: kind === 'sent back' && howToFix !== '' ? howToFix : null,
    });
  }
}
