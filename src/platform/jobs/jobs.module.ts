import { BullModule } from '@nestjs/bull';
import { Global, Module } from '@nestjs/common';
import type { DynamicModule, Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Settings } from '../config/index.js';
import { BullDoorbell, BullDoorkeeper, doorbellQueue } from './bull-doorbell.js';
import { Doorbell, InProcessDoorbell } from './doorbell.js';
import { Schedules } from './schedules.js';
import { Ticker } from './ticker.js';

/** Jobs over Bull where Redis is set, in this process otherwise. */
@Global()
@Module({})
export class JobsModule {
  static with(settings: Settings): DynamicModule {
    const doorbell = settings.redisUrl ? overRedis(settings.redisUrl, settings.role !== 'web') : inProcess(settings);
    return {
      module: JobsModule,
      imports: [DiscoveryModule, ...doorbell.imports],
      providers: [Schedules, Ticker, ...doorbell.providers],
      exports: [Doorbell, Schedules],
    };
  }
}

function inProcess(settings: Settings): { imports: DynamicModule[]; providers: Provider[] } {
  const doorbell = new InProcessDoorbell();
  // A web process delivers nothing; a test delivers when it says so.
  doorbell.isMuted = settings.role === 'web' || settings.mode === 'test';
  return { imports: [], providers: [{ provide: Doorbell, useValue: doorbell }] };
}

function overRedis(url: string, answers: boolean): { imports: DynamicModule[]; providers: Provider[] } {
  return {
    imports: [
      // Without the bound on retries an add() waits for ever while Redis is away.
      BullModule.forRoot({ url, redis: { maxRetriesPerRequest: 1 } }),
      BullModule.registerQueue({ name: doorbellQueue }),
    ],
    providers: [{ provide: Doorbell, useClass: BullDoorbell }, ...(answers ? [BullDoorkeeper] : [])],
  };
}
