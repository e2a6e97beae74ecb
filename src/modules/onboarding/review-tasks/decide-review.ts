import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database, newId } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { ChecklistProgress, factsOf } from '../checklist-progress.js';
import { ChecklistsRepository } from '../checklists.repository.js';
import type { LockedChecklist } from '../checklists.repository.js';
import { Decision } from '../decision.entity.js';
import type { DecisionKind } from '../decision.entity.js';
import { ChecklistRejected, TaskApproved, TaskChangesRequested } from '../events.js';
import { CannotBeSentBack, OwnInviteeExcluded, ReviewAlreadyDecided } from '../onboarding.errors.js';
import type { Task } from '../task.entity.js';
import type { Verdict } from './decision.form.js';

export interface ReviewAnswer {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly howToFix: string;
  /** The number of the submission that the reviewer saw. */
  readonly submission: number;
}

interface OpenReview extends LockedChecklist {
  readonly task: Task;
  readonly byId: string;
  readonly at: Date;
}

const kinds: Record<Verdict, DecisionKind> = { approve: 'approved', 'send back': 'sent back', reject: 'rejected' };

/** A reviewer of the platform decides about one submitted task. The checklist is held, so two decisions never cross. */
@Injectable()
export class DecideReview {
  constructor(
    private readonly checklists: ChecklistsRepository,
    private readonly progress: ChecklistProgress,
    private readonly database: Database,
    private readonly events: Events,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws ReviewAlreadyDecided when somebody else was faster, or when something newer came in */
  @InTransaction()
  async run(viewer: Viewer, taskId: string, answer: ReviewAnswer): Promise<void> {
    const locked = await this.checklists.lockOfTask(taskId);
    const { checklist, task } = locked;
    if (task.reviewer !== 'admin') throw new NotFound();
    if (checklist.invitedById === viewer.personId || (await this.checklists.isOnes(task, viewer.personId))) throw new OwnInviteeExcluded();
    // Nobody could do anything about the platform's own last look.
    if (answer.verdict === 'send back' && task.owner === 'platform') throw new CannotBeSentBack();
    if (await this.isSecondClick(task, viewer.personId, answer)) return;
    if (!task.isWaiting || task.submissionCount !== answer.submission) throw new ReviewAlreadyDecided();
    const review = { ...locked, byId: viewer.personId, at: this.clock.now() };
    await this.record(review, answer);
    await this.carryOut(review, answer);
  }

  /** The same answer of the same person about the same submission is one decision, however often it is sent. */
  private async isSecondClick(task: Task, byId: string, { verdict, submission }: ReviewAnswer): Promise<boolean> {
    const same = await this.database.row(
      'SELECT 1 FROM onboarding.decisions WHERE task_id = $1 AND by_id = $2 AND kind = $3 AND submission = $4',
      [task.id, byId, kinds[verdict], submission],
    );
    return same !== null;
  }

  private async carryOut(review: OpenReview, answer: ReviewAnswer): Promise<void> {
    const { checklist, tasks, task, byId, at } = review;
    const facts = { ...factsOf(checklist, at), taskId: task.id };
    if (answer.verdict === 'approve') {
      task.approve({ byId, at });
      await this.checklists.saveTasks([task]);
      await this.events.publish(new TaskApproved({ ...facts, byId }));
      return this.progress.settle(review, at);
    }
    if (answer.verdict === 'send back') {
      const { reason, howToFix } = answer;
      task.requestChanges({ byId, at, reason, howToFix: howToFix === '' ? null : howToFix });
      await this.progress.settle(review, at);
      return this.events.publish(new TaskChangesRequested({ ...facts, reason, byId, submission: task.submissionCount }));
    }
    checklist.reject({ byId, at, reason: answer.reason });
    for (const each of tasks) each.leaveQueue();
    await this.checklists.saveTasks(tasks);
    await this.checklists.saveChecklist(checklist);
    return this.events.publish(new ChecklistRejected({ ...factsOf(checklist, at), reason: answer.reason, byId }));
  }

  private async record({ checklist, task, byId, at }: OpenReview, answer: ReviewAnswer): Promise<void> {
    const kind = kinds[answer.verdict];
    await this.database.repository(Decision).insert({
      id: newId(),
      taskId: task.id,
      checklistId: checklist.id,
      clientId: task.clientId,
      reviewer: 'admin',
      kind,
      submission: task.submissionCount,
      byId,
      at,
      dueAt: task.dueAt,
      reason: kind === 'approved' ? null : answer.reason,
      howToFix: kind === 'sent back' && answer.howToFix !== '' ? answer.howToFix : null,
    });
    await this.audit.append({
      action: `onboarding.task-${kind.replace(' ', '-')}`,
      tenantId: task.clientId,
      actorId: byId,
      subjectType: 'task',
      subjectId: task.id,
      facts: { kind: task.kind, submission: task.submissionCount },
    });
  }
}
