import { Injectable } from '@nestjs/common';
import { Scheduled } from '../../../platform/jobs/index.js';
import { SessionList } from './session-list.js';

/** Removes sessions that nobody can use any more. */
@Injectable()
@Scheduled({ name: 'accounts.forget-over-sessions', everySeconds: 3600 })
export class ForgetOverSessions {
  constructor(private readonly sessions: SessionList) {}

  run(): Promise<void> {
    return this.sessions.forgetOver();
  }
}
