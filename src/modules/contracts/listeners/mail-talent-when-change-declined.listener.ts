import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { ChangeAnswered } from '../events.js';
import { contractMails } from '../mail/contract-mails.js';
import { RecipientsQuery } from '../mail/recipients.query.js';

/** A declined request is answered by mail; an accepted one is answered by the mail about the new terms. */
@Injectable()
@AfterCommit(ChangeAnswered)
export class MailTalentWhenChangeDeclined {
  constructor(
    private readonly recipients: RecipientsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly ChangeAnswered[]): Promise<void> {
    const declined = events.filter(({ data }) => data.answer === 'declined');
    const recipients = await this.recipients.talents(declined.map(({ data }) => data.contractId));
    await this.mailbox.queue(
      declined.flatMap(({ data }) => {
        const recipient = recipients.get(data.contractId);
        if (!recipient) return [];
        return [{
          kind: contractMails.changeDeclined,
          dedupeKey: data.changeRequestId,
          to: recipient.address,
          toName: recipient.fullName,
          subjectId: data.changeRequestId,
        }];
      }),
    );
  }
}
