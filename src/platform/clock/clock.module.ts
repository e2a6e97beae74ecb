import { Global, Module } from '@nestjs/common';
import { Settings } from '../config/index.js';
import { Clock, MovableClock, SystemClock } from './clock.js';

/** One clock for the process: the machine's in production, a movable one elsewhere. */
@Global()
@Module({
  providers: [
    {
      provide: Clock,
      inject: [Settings],
      useFactory: (settings: Settings): Clock => (settings.isProduction ? new SystemClock() : new MovableClock()),
    },
  ],
  exports: [Clock],
})
export class ClockModule {}
