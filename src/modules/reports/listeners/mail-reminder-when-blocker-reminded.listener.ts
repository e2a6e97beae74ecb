import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { BlockerReminded } from '../events.js';
import { reminderMails } from '../mail/mail-kinds.js';
import { ReminderFactsQuery } from '../mail/reminder-facts.query.js';

/** The reminder itself; a second delivery of the event is the same mail. */
@Injectable()
@AfterCommit(BlockerReminded)
export class MailReminderWhenBlockerReminded {
  constructor(
    private readonly facts: ReminderFactsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly BlockerReminded[]): Promise<void> {
    for (const blocker of ['talent', 'colleague'] as const) {
      const told = events.filter(({ data }) => data.blocker === blocker);
      const recipients = new Map((await this.facts.recipients(told.map(({ data }) => data.progressId), blocker)).map((each) => [each.progressId, each]));
      await this.mailbox.queue(
        told.flatMap(({ data: { progressId, stage, because, remindedById, at } }) => {
          const to = recipients.get(progressId);
          if (!to) return [];
          return [{ kind: reminderMails[blocker], dedupeKey: `${progressId} ${at}`, to: to.address, toName: to.fullName, subjectId: progressId, facts: { stage, because, remindedById } }];
        }),
      );
    }
  }
}
