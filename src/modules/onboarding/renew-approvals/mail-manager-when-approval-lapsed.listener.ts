import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { ApprovalLapsed } from '../events.js';
import { mailKinds } from '../mail/mail-kinds.js';
import { LapsedQuery } from './lapsed.query.js';

/** Whoever is in charge gets one mail about everything that ran out on a day. */
@AfterCommit(ApprovalLapsed)
export class MailManagerWhenApprovalLapsed {
  constructor(
    private readonly lapsed: LapsedQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly ApprovalLapsed[]): Promise<void> {
    for (const at of new Set(events.map(({ data }) => data.at))) {
      const people = await this.lapsed.recipients(events.filter(({ data }) => data.at === at).map(({ data }) => data.taskId));
      await this.mailbox.queue(people.map(({ personId, address, name }) => ({ kind: mailKinds.lapsed, dedupeKey: `${personId} ${at}`, to: address, toName: name, subjectId: personId, facts: { at } })));
    }
  }
}
