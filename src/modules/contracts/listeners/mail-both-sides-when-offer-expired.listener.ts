import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox, type MailToQueue } from '../../../platform/mail/index.js';
import { OfferExpired } from '../events.js';
import { contractMails } from '../mail/contract-mails.js';
import { RecipientsQuery, type Recipient } from '../mail/recipients.query.js';

/** Neither side is left waiting for an offer that has run out. */
@Injectable()
@AfterCommit(OfferExpired)
export class MailBothSidesWhenOfferExpired {
  constructor(
    private readonly recipients: RecipientsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly OfferExpired[]): Promise<void> {
    const contractIds = events.map(({ data }) => data.contractId);
    const talents = await this.recipients.talents(contractIds);
    const managers = await this.recipients.hiringManagers(contractIds);
    await this.mailbox.queue([...mailsTo(talents, contractMails.offerExpired), ...mailsTo(managers, contractMails.offerExpiredManager)]);
  }
}

function mailsTo(recipients: ReadonlyMap<string, Recipient>, kind: string): MailToQueue[] {
  return [...recipients].map(([contractId, { address, fullName }]) => ({ kind, dedupeKey: contractId, to: address, toName: fullName, subjectId: contractId }));
}
