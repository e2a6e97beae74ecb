import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { ClientsModule } from '../clients/index.js';
import { ContractsModule } from '../contracts/index.js';
import { JourneysModule } from '../journeys/index.js';
import { TalentCloudsModule } from '../talent-clouds/index.js';
import { requirementControllers, requirementProviders } from './keep-requirements/keep-requirements.parts.js';
import { actions, controllers, listeners, mails, queries, registrations, shared } from './onboarding.parts.js';
import { reopenChecklistParts } from './reopen-checklist/reopen-checklist.parts.js';
import { ReopeningController } from './reopen-checklist/reopening.controller.js';
import { renewalProviders } from './renew-approvals/renew-approvals.parts.js';
import { Requirements } from './requirements.js';
import { ReviewNeeds } from './review-tasks/review-needs.query.js';

/** What a client asks for, what talent sends in, and who confirms it. */
@Module({
  imports: [AuditModule, ClientsModule, ContractsModule, JourneysModule, TalentCloudsModule],
  controllers: [...controllers, ...requirementControllers, ReopeningController],
  providers: [Requirements, ...requirementProviders, ...renewalProviders, ...reopenChecklistParts, ...shared, ...actions, ...queries, ...listeners, ...mails, ...registrations],
  exports: [Requirements, ReviewNeeds],
})
export class OnboardingModule {}
