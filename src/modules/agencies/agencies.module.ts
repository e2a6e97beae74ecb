import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { JourneysModule } from '../journeys/index.js';
import { Agencies } from './agencies.js';
import { AgencyContexts } from './agency-contexts.js';
import { AgencyJourneysHomeCards } from './agency-journeys.home-cards.js';
import { PublishListingWhenInvitationAccepted } from './listeners/publish-listing-when-invitation-accepted.listener.js';

/** Agencies, their people and their public listings. */
@Module({
  imports: [AccountsModule, JourneysModule],
  providers: [Agencies, AgencyContexts, AgencyJourneysHomeCards, PublishListingWhenInvitationAccepted],
  exports: [Agencies],
})
export class AgenciesModule {}
