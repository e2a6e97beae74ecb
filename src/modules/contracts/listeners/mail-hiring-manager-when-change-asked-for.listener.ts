import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { ChangeAskedFor } from '../events.js';
import { contractMails } from '../mail/contract-mails.js';
import { RecipientsQuery } from '../mail/recipients.query.js';

/** The hiring manager answers what the talent asked for. */
@Injectable()
@AfterCommit(ChangeAskedFor)
export class MailHiringManagerWhenChangeAskedFor {
  constructor(
    private readonly recipients: RecipientsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly ChangeAskedFor[]): Promise<void> {
    const recipients = await this.recipients.hiringManagers(events.map(({ data }) => data.contractId));
    await this.mailbox.queue(
      events.flatMap(({ data }) => {
        const recipient = recipients.get(data.contractId);
        if (!recipient) return [];
        return [{
          kind: contractMails.changeAskedFor,
          dedupeKey: data.changeRequestId,
          to: recipient.address,
          toName: recipient.fullName,
          subjectId: data.changeRequestId,
        }];
      }),
    );
  }
}
