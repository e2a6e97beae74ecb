import { Injectable } from '@nestjs/common';
import { Mailbox } from '../../../platform/mail/index.js';
import { MailFactsQuery } from './mail-facts.query.js';
import { mailKinds } from './mail-kinds.js';

/** Brings lists of tasks to mailboxes, each once: so they can be gone on with anywhere. */
@Injectable()
export class QueueTasksMail {
  constructor(
    private readonly facts: MailFactsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  /** By the ids of contracts or memberships; where nothing is to be done there is no mail. */
  async of(subjectIds: readonly string[]): Promise<void> {
    const facts = await this.facts.ofSubjects(subjectIds);
    await this.mailbox.queue(
      facts
        .filter(({ openTasks }) => openTasks.length > 0)
        .map(({ subjectId, talentAddress, talentName }) => ({
          kind: mailKinds.tasksAssigned,
          dedupeKey: subjectId,
          to: talentAddress,
          toName: talentName,
          subjectId,
        })),
    );
  }
}
