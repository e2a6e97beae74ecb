import { AfterCommit } from '../../../platform/events/index.js';
import { ProfileStepEnded } from '../../profiles/events.js';
import { QueueTasksMail } from '../mail/queue-tasks-mail.js';

/** What the client asks of its cloud can be done now. */
@AfterCommit(ProfileStepEnded)
export class MailTasksWhenProfileStepEnded {
  constructor(private readonly tasksMail: QueueTasksMail) {}

  async handle(events: readonly ProfileStepEnded[]): Promise<void> {
    await this.tasksMail.of(events.map(({ data }) => data.subjectId));
  }
}
