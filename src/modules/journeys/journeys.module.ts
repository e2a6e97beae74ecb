import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JourneySteps } from './journey-steps.js';
import { Journeys } from './journeys.js';
import { HomeController } from './show-home/home.controller.js';
import { HomePage } from './show-home/home-page.js';
import { JourneysUnderWay } from './show-home/journeys-under-way.js';

/** Where everybody stands on the way aboard, and /home. */
@Module({
  imports: [DiscoveryModule],
  controllers: [HomeController],
  providers: [Journeys, JourneySteps, HomePage, JourneysUnderWay],
  exports: [Journeys, JourneysUnderWay],
})
export class JourneysModule {}
