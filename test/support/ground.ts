import { Module } from '@nestjs/common';
import type { INestApplicationContext, Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClockModule } from '../../src/platform/clock/index.js';
import { ConfigModule } from '../../src/platform/config/index.js';
import type { SettingValues } from '../../src/platform/config/index.js';
import { DatabaseModule } from '../../src/platform/database/index.js';
import { EventsModule } from '../../src/platform/events/index.js';
import { JobsModule } from '../../src/platform/jobs/index.js';
import { TransactionsModule } from '../../src/platform/transactions/index.js';
import { testSettings } from './test-settings.js';

/** Only the ground of the house, with some providers on it: for tests of events, transactions and jobs themselves. */
export function startGround(providers: Provider[], changes: Partial<SettingValues>): Promise<INestApplicationContext> {
  const settings = testSettings(changes);
  @Module({
    imports: [ConfigModule.with(settings), ClockModule, DatabaseModule, TransactionsModule, JobsModule.with(settings), EventsModule],
    providers,
  })
  class Ground {}
  return NestFactory.createApplicationContext(Ground, { logger: false, abortOnError: false });
}
