import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JourneySteps } from './journey-steps.js';
import { Journeys } from './journeys.js';

/** Where everybody stands on the way aboard, and /home. */
@Module({
  imports: [DiscoveryModule],
  providers: [Journeys, JourneySteps],
  exports: [Journeys],
})
export class JourneysModule {}
