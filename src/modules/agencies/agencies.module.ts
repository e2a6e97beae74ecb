import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { JourneysModule } from '../journeys/index.js';
import { Agencies } from './agencies.js';
import { AgenciesAudited } from './agencies.audited.js';
import { AgenciesHomeCards } from './agencies.home-cards.js';
import { AgenciesNavigation } from './agencies.navigation.js';
import { AgenciesRepository } from './agencies.repository.js';
import { AgencyJourneysHomeCards } from './agency-journeys.home-cards.js';
import { AgencyContexts } from './agency-contexts.js';
import { confirmationControllers, confirmationProviders } from './confirm-agency/confirmation.parts.js';
import { directoryControllers, directoryProviders } from './directory/directory.parts.js';
import { listingControllers, listingProviders } from './edit-listing/listing.parts.js';
import { PublishListingWhenInvitationAccepted } from './listeners/publish-listing-when-invitation-accepted.listener.js';
import { agencyMails } from './mail/agency-mails.js';
import { peopleControllers, peopleProviders } from './people/people.parts.js';
import { AdminAgenciesController } from './suspend-agency/admin-agencies.controller.js';
import { AgencyListQuery } from './suspend-agency/agency-list.query.js';
import { SuspendAgency } from './suspend-agency/suspend-agency.js';

/** Agencies, their people and their public listings. */
@Module({
  imports: [AccountsModule, JourneysModule],
  controllers: [...directoryControllers, ...listingControllers, ...confirmationControllers, ...peopleControllers, AdminAgenciesController],
  providers: [
    Agencies,
    AgenciesAudited,
    AgenciesHomeCards,
    AgenciesNavigation,
    AgenciesRepository,
    AgencyContexts,
    AgencyJourneysHomeCards,
    AgencyListQuery,
    PublishListingWhenInvitationAccepted,
    SuspendAgency,
    ...directoryProviders,
    ...listingProviders,
    ...confirmationProviders,
    ...peopleProviders,
    ...agencyMails,
  ],
  exports: [Agencies],
})
export class AgenciesModule {}
