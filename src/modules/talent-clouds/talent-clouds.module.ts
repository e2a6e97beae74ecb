import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/index.js';
import { ClientsModule } from '../clients/index.js';
import { JourneysModule } from '../journeys/index.js';
import { OpportunitiesModule } from './opportunities/opportunities.module.js';
import { controllers, providers } from './talent-clouds.parts.js';
import { TalentClouds } from './talent-clouds.js';

/** Clients' private groups of talent. */
@Module({
  imports: [AgenciesModule, ClientsModule, JourneysModule, OpportunitiesModule],
  controllers,
  providers: [TalentClouds, ...providers],
  exports: [TalentClouds],
})
export class TalentCloudsModule {}
