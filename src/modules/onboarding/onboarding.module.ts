import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { JourneysModule } from '../journeys/index.js';
import { Checklist } from './checklist.entity.js';
import { Decision } from './decision.entity.js';
import { actions, controllers, listeners, mails, queries, registrations, shared } from './onboarding.parts.js';
import { Requirement } from './requirement.entity.js';
import { Requirements } from './requirements.js';
import { Signature } from './signature.entity.js';
import { Submission } from './submission.entity.js';
import { Task } from './task.entity.js';

/** What a client asks for, what talent sends in, and who confirms it. */
@Module({
  imports: [TypeOrmModule.forFeature([Requirement, Checklist, Task, Submission, Signature, Decision]), AuditModule, JourneysModule],
  controllers,
  providers: [Requirements, ...shared, ...actions, ...queries, ...listeners, ...mails, ...registrations],
  exports: [Requirements],
})
export class OnboardingModule {}
