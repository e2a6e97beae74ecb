import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { ContractTermsChanged } from '../events.js';
import { contractMails } from '../mail/contract-mails.js';
import { RecipientsQuery } from '../mail/recipients.query.js';

/** The talent reads the new terms beside the old ones. */
@Injectable()
@AfterCommit(ContractTermsChanged)
export class MailTalentWhenContractTermsChanged {
  constructor(
    private readonly recipients: RecipientsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly ContractTermsChanged[]): Promise<void> {
    const recipients = await this.recipients.talents(events.map(({ data }) => data.contractId));
    await this.mailbox.queue(
      events.flatMap(({ data }) => {
        const recipient = recipients.get(data.contractId);
        if (!recipient) return [];
        return [{
          kind: contractMails.termsChanged,
          dedupeKey: `${data.contractId}:${data.toVersion}`,
          to: recipient.address,
          toName: recipient.fullName,
          subjectId: data.contractId,
          facts: { fromVersion: data.fromVersion, toVersion: data.toVersion },
        }];
      }),
    );
  }
}
