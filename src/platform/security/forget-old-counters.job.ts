import { Injectable } from '@nestjs/common';
import { Scheduled } from '../jobs/index.js';
import { Limits } from './limits.js';

/** Keeps the table of counters small. */
@Injectable()
@Scheduled({ name: 'security.forget-old-counters', everySeconds: 3600 })
export class ForgetOldCounters {
  constructor(private readonly limits: Limits) {}

  run(): Promise<void> {
    return this.limits.forgetOld();
  }
}
