import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { DirectOfferMade } from '../events.js';
import { contractMails } from '../mail/contract-mails.js';
import { RecipientsQuery } from '../mail/recipients.query.js';

/** Nobody looks at Gangway every day, so an offer comes by mail too. */
@Injectable()
@AfterCommit(DirectOfferMade)
export class MailTalentWhenDirectOfferMade {
  constructor(
    private readonly recipients: RecipientsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly DirectOfferMade[]): Promise<void> {
    const recipients = await this.recipients.talents(events.map(({ data }) => data.contractId));
    await this.mailbox.queue(
      [...recipients].map(([contractId, { address, fullName }]) => ({
        kind: contractMails.directOffer,
        dedupeKey: contractId,
        to: address,
        toName: fullName,
        subjectId: contractId,
      })),
    );
  }
}
