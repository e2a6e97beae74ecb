import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import {
  ChecklistCleared,
  ChecklistRejected,
  ChecklistReopened,
  TaskApproved,
  TaskChangesRequested,
  TaskSubmitted,
  TaskWaived,
  TaskWaiverLapsed,
} from '../../onboarding/events.js';
import { TellProgress } from './tell-progress.js';

/* Task by task. What happens to a checklist as a whole happens with one of its tasks, or is said on its own. */

@Injectable()
@AfterCommit(TaskSubmitted)
export class TellProgressWhenTaskSubmitted extends TellProgress<TaskSubmitted> {}

@Injectable()
@AfterCommit(TaskApproved)
export class TellProgressWhenTaskApproved extends TellProgress<TaskApproved> {}

@Injectable()
@AfterCommit(TaskChangesRequested)
export class TellProgressWhenTaskChangesRequested extends TellProgress<TaskChangesRequested> {}

@Injectable()
@AfterCommit(TaskWaived)
export class TellProgressWhenTaskWaived extends TellProgress<TaskWaived> {}

@Injectable()
@AfterCommit(TaskWaiverLapsed)
export class TellProgressWhenTaskWaiverLapsed extends TellProgress<TaskWaiverLapsed> {}

@Injectable()
@AfterCommit(ChecklistCleared)
export class TellProgressWhenChecklistCleared extends TellProgress<ChecklistCleared> {}

@Injectable()
@AfterCommit(ChecklistRejected)
export class TellProgressWhenChecklistRejected extends TellProgress<ChecklistRejected> {}

@Injectable()
@AfterCommit(ChecklistReopened)
export class TellProgressWhenChecklistReopened extends TellProgress<ChecklistReopened> {}
