import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { JourneysModule } from '../journeys/index.js';
import { Agencies } from './agencies.js';
import { AgencyContexts } from './agency-contexts.js';
import { CountFacetsJob } from './directory/count-facets.job.js';
import { DirectoryController } from './directory/directory.controller.js';
import { DirectoryQuery } from './directory/directory.query.js';
import { PublicListings } from './directory/public-listings.js';
import { PublishListingWhenInvitationAccepted } from './listeners/publish-listing-when-invitation-accepted.listener.js';

/** Agencies, their people and their public listings. */
@Module({
  imports: [AccountsModule, JourneysModule],
  controllers: [DirectoryController],
  providers: [Agencies, AgencyContexts, DirectoryQuery, CountFacetsJob, PublicListings, PublishListingWhenInvitationAccepted],
  exports: [Agencies],
})
export class AgenciesModule {}
