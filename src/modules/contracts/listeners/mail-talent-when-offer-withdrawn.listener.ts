import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { OfferWithdrawn } from '../events.js';
import { contractMails } from '../mail/contract-mails.js';
import { RecipientsQuery } from '../mail/recipients.query.js';

/** The talent is told why the client withdrew. Whoever was refused in the review has been told by onboarding. */
@Injectable()
@AfterCommit(OfferWithdrawn)
export class MailTalentWhenOfferWithdrawn {
  constructor(
    private readonly recipients: RecipientsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly OfferWithdrawn[]): Promise<void> {
    const withdrawn = events.filter(({ data }) => data.cause === 'client');
    const recipients = await this.recipients.talents(withdrawn.map(({ data }) => data.contractId));
    await this.mailbox.queue(
      withdrawn.flatMap(({ data }) => {
        const recipient = recipients.get(data.contractId);
        if (!recipient) return [];
        return [{
          kind: contractMails.offerWithdrawn,
          dedupeKey: data.contractId,
          to: recipient.address,
          toName: recipient.fullName,
          subjectId: data.contractId,
        }];
      }),
    );
  }
}
