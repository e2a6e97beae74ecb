import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/index.js';
import { ClientsModule } from '../clients/index.js';
import { JourneysModule } from '../journeys/index.js';
import { OpenMembershipWhenInvitationAccepted } from './listeners/open-membership-when-invitation-accepted.listener.js';
import { TalentClouds } from './talent-clouds.js';

/** Clients' private groups of talent. */
@Module({
  imports: [AgenciesModule, ClientsModule, JourneysModule],
  providers: [TalentClouds, OpenMembershipWhenInvitationAccepted],
  exports: [TalentClouds],
})
export class TalentCloudsModule {}
