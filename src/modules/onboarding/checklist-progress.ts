import { Injectable } from '@nestjs/common';
import { Events } from '../../platform/events/index.js';
import { Journeys } from '../journeys/index.js';
import type { StepMark } from '../journeys/index.js';
import type { Checklist } from './checklist.entity.js';
import { standingOf } from './checklist-standing.js';
import type { Standing } from './checklist-standing.js';
import { ChecklistsRepository } from './checklists.repository.js';
import type { LockedChecklist } from './checklists.repository.js';
import { ChecklistCleared, ChecklistSubmitted, type ChecklistFacts } from './events.js';
import { promisedUntil } from './promise.js';
import { stepsOf, subjectIdOf } from './subject.js';

/** After every change of a task: is the checklist submitted by it, is it cleared by it, and whose turn is it now? */
@Injectable()
export class ChecklistProgress {
  constructor(
    private readonly checklists: ChecklistsRepository,
    private readonly journeys: Journeys,
    private readonly events: Events,
  ) {}

  /** Saves the checklist and its tasks, moves the checklist on where it can go on, and says so. Joins the transaction. */
  async settle({ checklist, tasks }: LockedChecklist, at: Date): Promise<void> {
    const client = await this.checklists.clientOf(checklist.clientId);
    if (checklist.state === 'in review' && !checklist.isOver && standingOf(tasks).isTalentsTurn) checklist.takeBack();
    const isSubmitted = this.isSubmittedBy(checklist, standingOf(tasks));
    if (isSubmitted) {
      checklist.submit(at);
      const dueAt = promisedUntil(at, client.promiseHours);
      for (const task of tasks) if (task.owner === 'platform' && task.isOpen) task.submit({ at, dueAt });
    }
    const standing = standingOf(tasks);
    const isCleared = this.isClearedBy(checklist, standing);
    if (isCleared) checklist.clear(at);
    await this.checklists.saveTasks(tasks);
    await this.checklists.saveChecklist(checklist);
    await this.markJourney(checklist, standing, client.name);
    if (isSubmitted) await this.events.publish(new ChecklistSubmitted(factsOf(checklist, at)));
    if (isCleared) await this.events.publish(new ChecklistCleared({ ...factsOf(checklist, at), taskCount: tasks.length }));
  }

  private isSubmittedBy(checklist: Checklist, standing: Standing): boolean {
    return checklist.state === 'open' && checklist.takesTasks && !standing.isTalentsTurn && !standing.isAllDone;
  }

  private isClearedBy(checklist: Checklist, standing: Standing): boolean {
    if (!standing.isAllDone || checklist.isOver) return false;
    return checklist.state === 'in review' || (checklist.state === 'open' && checklist.takesTasks);
  }

  /** What is cleared is marked by contracts or talent-clouds, together with the step that opens because of it. */
  private async markJourney(checklist: Checklist, standing: Standing, clientName: string): Promise<void> {
    if (!checklist.takesTasks || checklist.state === 'cleared') return;
    await this.journeys.mark(subjectIdOf(checklist), marksFor(checklist, standing, clientName));
  }
}

function marksFor(checklist: Checklist, standing: Standing, clientName: string): StepMark[] {
  const steps = stepsOf(checklist);
  const isOneStep = steps.tasks === steps.review;
  if (standing.isTalentsTurn) {
    const turn: StepMark = { key: steps.tasks, status: 'current', since: checklist.openedAt ?? undefined };
    return isOneStep ? [turn] : [turn, { key: steps.review, status: 'locked', why: 'Opens when your tasks are sent' }];
  }
  const wait: StepMark = {
    key: steps.review,
    status: 'waiting',
    waitingFor: standing.waitsFor === 'client' ? clientName : 'Gangway',
    since: standing.waitsSince ?? checklist.submittedAt ?? undefined,
    until: standing.waitsUntil ?? undefined,
  };
  return isOneStep ? [wait] : [{ key: steps.tasks, status: 'done' }, wait];
}

/** What every event about a checklist says. */
export function factsOf(checklist: Checklist, at: Date): ChecklistFacts {
  const { id: checklistId, contractId, membershipId, clientId, personId, agencyId } = checklist;
  return { checklistId, contractId, membershipId, clientId, personId, agencyId, at: at.toISOString() };
}
