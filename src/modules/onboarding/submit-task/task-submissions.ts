import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database, newId } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Events } from '../../../platform/events/index.js';
import { Audit } from '../../audit/index.js';
import { ChecklistProgress, factsOf } from '../checklist-progress.js';
import { ChecklistsRepository } from '../checklists.repository.js';
import type { LockedChecklist } from '../checklists.repository.js';
import { TaskApproved, TaskSubmitted } from '../events.js';
import { OnboardingOver, TasksNotOpenYet } from '../onboarding.errors.js';
import { promisedUntil } from '../promise.js';
import { Submission } from '../submission.entity.js';
import type { Task } from '../task.entity.js';
import type { TaskKind } from '../task-kinds.js';

/** A task that its person may send in now, with the checklist held until the transaction ends. */
export interface SendableTask {
  readonly locked: LockedChecklist;
  readonly task: Task;
  readonly personId: string;
  readonly at: Date;
}

type Sent = Partial<Pick<Submission, 'fileId' | 'fileName' | 'fileSize' | 'filePages' | 'answers' | 'signatureId' | 'note'>>;

/** What sending in a task has in common, whatever its kind. Joins the action's transaction. */
@Injectable()
export class TaskSubmissions {
  constructor(
    private readonly checklists: ChecklistsRepository,
    private readonly progress: ChecklistProgress,
    private readonly database: Database,
    private readonly events: Events,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a task for being sent in. @returns null when it was sent already: a second click gets the same answer and does nothing
   * @throws NotFound for another person's task, TasksNotOpenYet before the contract is confirmed, OnboardingOver after the end
   */
  async begin(wanted: { taskId: string; personId: string; kind: TaskKind }): Promise<SendableTask | null> {
    const locked = await this.checklists.lockOfTask(wanted.taskId);
    const { checklist, task } = locked;
    if (task.kind !== wanted.kind || !(await this.checklists.isTheirs(task, wanted.personId))) throw new NotFound();
    if (checklist.isOver || (await this.checklists.hasEnded(checklist))) throw new OnboardingOver();
    if (!checklist.takesTasks) throw new TasksNotOpenYet(checklist);
    if (!task.isOpen) return null;
    return { locked, task, personId: wanted.personId, at: this.clock.now() };
  }

  /** Sends it in: the submission is kept, the checklist moves on if this was its last, and everybody concerned hears it. */
  async send({ locked, task, personId, at }: SendableTask, sent: Sent): Promise<void> {
    const { promiseHours } = await this.checklists.clientOf(task.clientId);
    task.submit({ at, dueAt: promisedUntil(at, promiseHours) });
    await this.keep(task, personId, { at, sent });
    await this.audit.append({
      action: 'onboarding.task-submitted',
      tenantId: task.clientId,
      actorId: personId,
      subjectType: 'task',
      subjectId: task.id,
      facts: { kind: task.kind, submission: task.submissionCount },
    });
    const facts = { ...factsOf(locked.checklist, at), taskId: task.id };
    await this.checklists.saveTasks([task]);
    await this.events.publish(new TaskSubmitted(facts));
    if (task.isDone) await this.events.publish(new TaskApproved({ ...facts, byId: null }));
    await this.progress.settle(locked, at);
  }

  private async keep(task: Task, byId: string, { at, sent }: { at: Date; sent: Sent }): Promise<void> {
    await this.database.repository(Submission).insert({
      id: newId(),
      taskId: task.id,
      number: task.submissionCount,
      byId,
      at,
      fileId: sent.fileId ?? null,
      fileName: sent.fileName ?? null,
      fileSize: sent.fileSize ?? null,
      filePages: sent.filePages ?? null,
      answers: sent.answers ?? {},
      signatureId: sent.signatureId ?? null,
      note: sent.note ?? null,
    });
  }
}
