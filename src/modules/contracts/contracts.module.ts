import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuditModule } from '../audit/index.js';
import { ClientsModule } from '../clients/index.js';
import { JourneysModule } from '../journeys/index.js';
import { actions, afterCommit, controllers, jobs, joined, mails, queries, shared, sources } from './contracts.parts.js';
import { Contracts } from './contracts.js';

/** Terms, versions, offers and their acceptance, and contracts until their end. */
@Module({
  imports: [DiscoveryModule, AuditModule, ClientsModule, JourneysModule],
  controllers,
  providers: [...shared, ...queries, ...actions, ...joined, ...afterCommit, ...mails, ...sources, ...jobs],
  exports: [Contracts],
})
export class ContractsModule {}
