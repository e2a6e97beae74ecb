import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Settings } from '../config/index.js';
import { Doorbell, InProcessDoorbell } from './doorbell.js';
import type { DoorbellParts } from './doorbell-parts.js';
import { Schedules } from './schedules.js';
import { Ticker } from './ticker.js';

/** Jobs over Bull where Redis is set, in this process otherwise. */
@Global()
@Module({})
export class JobsModule {
  static async with(settings: Settings): Promise<DynamicModule> {
    const doorbell = settings.redisUrl ? (await import('./over-redis.js')).overRedis(settings.redisUrl, settings.role !== 'web') : inProcess(settings);
    return {
      module: JobsModule,
      imports: [DiscoveryModule, ...doorbell.imports],
      providers: [Schedules, Ticker, ...doorbell.providers],
      exports: [Doorbell, Schedules],
    };
  }
}

function inProcess(settings: Settings): DoorbellParts {
  const doorbell = new InProcessDoorbell();
  // A web process delivers nothing; a test delivers when it says so.
  doorbell.isMuted = settings.role === 'web' || settings.mode === 'test';
  return { imports: [], providers: [{ provide: Doorbell, useValue: doorbell }] };
}
