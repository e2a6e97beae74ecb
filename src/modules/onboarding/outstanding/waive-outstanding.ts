import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { actingClientOf } from '../../clients/index.js';
import { ChecklistsRepository } from '../checklists.repository.js';
import { NothingOutstanding, OwnInviteesTask } from '../onboarding.errors.js';
import { OpenReviews } from '../review-tasks/open-reviews.js';
import { Waivers } from '../waive-task/waivers.js';

/** The client goes on without something that talent has not sent in. What was sent in is decided in the reviews. */
@Injectable()
export class WaiveOutstanding {
  constructor(
    private readonly checklists: ChecklistsRepository,
    private readonly reviews: OpenReviews,
    private readonly waivers: Waivers,
    private readonly clock: Clock,
  ) {}

  /**
   * A second click finds it waived and changes nothing.
   * @returns the task's title
   * @throws NotFound for another client's, OwnInviteesTask for people whom the viewer invited, NothingOutstanding for what came in meanwhile
   */
  @InTransaction()
  async run(viewer: Viewer, taskId: string, { reason, until }: { reason: string; until: string }): Promise<string> {
    const locked = await this.checklists.lockOfTask(taskId);
    const { checklist, task } = locked;
    if (task.owner !== 'talent' || task.clientId !== actingClientOf(viewer).id) throw new NotFound();
    if (!(await this.reviews.isReviewable(taskId, viewer.personId))) throw new OwnInviteesTask();
    if (task.state === 'waived') return task.title;
    if (checklist.isOver || !task.isOpen) throw new NothingOutstanding();
    await this.waivers.give(locked, task, { byId: viewer.personId, at: this.clock.now(), reason, until });
    return task.title;
  }
}
