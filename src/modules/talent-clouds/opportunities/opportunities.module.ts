import { Module } from '@nestjs/common';
import { AgenciesModule } from '../../agencies/index.js';
import { ClientsModule } from '../../clients/index.js';
import { ContractsModule } from '../../contracts/index.js';
import { JourneysModule } from '../../journeys/index.js';
import { TalentClouds } from '../talent-clouds.js';
import { AnswerOpportunity } from './answer-opportunity/answer-opportunity.js';
import { OpportunityController } from './answer-opportunity/opportunity.controller.js';
import { OpportunityQuery } from './answer-opportunity/opportunity.query.js';
import { CloseDueOpportunities } from './end-opportunity/close-due-opportunities.js';
import { CloseOpportunitiesJob } from './end-opportunity/close-opportunities.job.js';
import { EndOpportunity } from './end-opportunity/end-opportunity.js';
import { EndingController } from './end-opportunity/ending.controller.js';
import { ClientOpportunitiesController } from './list-opportunities/client-opportunities.controller.js';
import { ClientOpportunitiesQuery } from './list-opportunities/client-opportunities.query.js';
import { OpportunitiesController } from './list-opportunities/opportunities.controller.js';
import { OpportunitiesHomeCards } from './list-opportunities/opportunities.home-cards.js';
import { OpportunitiesQuery } from './list-opportunities/opportunities.query.js';
import { MailAnswerersWhenOpportunityEnded } from './listeners/mail-answerers-when-opportunity-ended.listener.js';
import { MailMembersWhenOpportunityPosted } from './listeners/mail-members-when-opportunity-posted.listener.js';
import { EndedMail } from './mail/ended.mail.js';
import { MailedOpportunityQuery } from './mail/mailed-opportunity.query.js';
import { OpportunitiesMailPreview } from './mail/opportunities.mail.preview.js';
import { PostedMail } from './mail/posted.mail.js';
import { OpportunitiesRepository } from './opportunities.repository.js';
import { KeepOpportunity } from './post-opportunity/keep-opportunity.js';
import { NewOpportunityController } from './post-opportunity/new-opportunity.controller.js';
import { PostOpportunity } from './post-opportunity/post-opportunity.js';
import { OfferController } from './send-offer/offer.controller.js';
import { RecipientQuery } from './send-offer/recipient.query.js';
import { SendOffer } from './send-offer/send-offer.js';
import { AnswersQuery } from './show-opportunity/answers.query.js';
import { ClientOpportunityController } from './show-opportunity/client-opportunity.controller.js';
import { ClientOpportunityQuery } from './show-opportunity/client-opportunity.query.js';
import { InterestedHomeCards } from './show-opportunity/interested.home-cards.js';

/** The list and the form come before the one opportunity, whose address would swallow theirs. */
const controllers = [ClientOpportunitiesController, NewOpportunityController, ClientOpportunityController, EndingController, OfferController, OpportunitiesController, OpportunityController];

const queries = [ClientOpportunitiesQuery, ClientOpportunityQuery, AnswersQuery, OpportunitiesQuery, OpportunityQuery, RecipientQuery, MailedOpportunityQuery];

const actions = [KeepOpportunity, PostOpportunity, EndOpportunity, CloseDueOpportunities, AnswerOpportunity, SendOffer];

const mails = [PostedMail, EndedMail, OpportunitiesMailPreview];

const listeners = [MailMembersWhenOpportunityPosted, MailAnswerersWhenOpportunityEnded];

/** Opportunities, what members answer, and the offers that come of it. */
@Module({
  imports: [AgenciesModule, ClientsModule, ContractsModule, JourneysModule],
  controllers,
  providers: [TalentClouds, OpportunitiesRepository, ...queries, ...actions, ...mails, ...listeners, CloseOpportunitiesJob, OpportunitiesHomeCards, InterestedHomeCards],
  exports: [ClientOpportunitiesQuery],
})
export class OpportunitiesModule {}
