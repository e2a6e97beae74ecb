import { JoinsTransaction } from '../../../platform/events/index.js';
import { ProfileStepEnded } from '../../profiles/events.js';
import { ChecklistProgress } from '../checklist-progress.js';
import { ChecklistsRepository } from '../checklists.repository.js';

/** The profile is finished or skipped: verification is next, and where nothing is asked for it is over at once. */
@JoinsTransaction(ProfileStepEnded)
export class OpenTasksWhenProfileStepEnded {
  constructor(
    private readonly checklists: ChecklistsRepository,
    private readonly progress: ChecklistProgress,
  ) {}

  async handle({ data }: ProfileStepEnded): Promise<void> {
    const locked = await this.checklists.lockOfMembership(data.subjectId);
    if (!locked || locked.checklist.isOver) return;
    const at = new Date(data.at);
    locked.checklist.open(at);
    await this.progress.settle(locked, at);
  }
}
