import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { JourneysModule } from '../journeys/index.js';
import { ChecklistProgress } from './checklist-progress.js';
import { Checklist } from './checklist.entity.js';
import { ChecklistsRepository } from './checklists.repository.js';
import { Decision } from './decision.entity.js';
import { EndChecklist } from './end-checklist.js';
import { EndChecklistWhenOfferExpired } from './listeners/end-checklist-when-offer-expired.listener.js';
import { EndChecklistWhenOfferWithdrawn } from './listeners/end-checklist-when-offer-withdrawn.listener.js';
import { LockTasksWhenContractTermsChanged } from './listeners/lock-tasks-when-contract-terms-changed.listener.js';
import { OpenTasksWhenContractConfirmed } from './listeners/open-tasks-when-contract-confirmed.listener.js';
import { StartChecklistWhenOfferOpened } from './listeners/start-checklist-when-offer-opened.listener.js';
import { Requirement } from './requirement.entity.js';
import { Requirements } from './requirements.js';
import { Signature } from './signature.entity.js';
import { StartChecklist } from './start-checklist.js';
import { ReviewStep } from './steps/review.step.js';
import { TasksStep } from './steps/tasks.step.js';
import { Submission } from './submission.entity.js';
import { Task } from './task.entity.js';

const listeners = [
  StartChecklistWhenOfferOpened,
  OpenTasksWhenContractConfirmed,
  LockTasksWhenContractTermsChanged,
  EndChecklistWhenOfferWithdrawn,
  EndChecklistWhenOfferExpired,
];

/** What a client asks for, what talent sends in, and who confirms it. */
@Module({
  imports: [TypeOrmModule.forFeature([Requirement, Checklist, Task, Submission, Signature, Decision]), AuditModule, JourneysModule],
  providers: [Requirements, ChecklistsRepository, ChecklistProgress, StartChecklist, EndChecklist, TasksStep, ReviewStep, ...listeners],
  exports: [Requirements],
})
export class OnboardingModule {}
