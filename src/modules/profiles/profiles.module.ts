import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/index.js';
import { JourneysModule } from '../journeys/index.js';

/** What freelancers and agencies say of themselves. */
@Module({ imports: [AgenciesModule, JourneysModule] })
export class ProfilesModule {}
