import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { ContractHandedOver } from '../events.js';
import { contractMails } from '../mail/contract-mails.js';
import { RecipientsQuery } from '../mail/recipients.query.js';

/** Talent learn whom to turn to now: one mail for each person, however many contracts of theirs changed hands with it. */
@Injectable()
@AfterCommit(ContractHandedOver)
export class MailTalentWhenContractHandedOver {
  constructor(
    private readonly recipients: RecipientsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly ContractHandedOver[]): Promise<void> {
    const people = await this.recipients.talents(events.map(({ data }) => data.contractId));
    const mails = events.flatMap(({ data }) => {
      const talent = people.get(data.contractId);
      if (!talent) return [];
      // The same key for all contracts of a person: the first one's mail names the others.
      const dedupeKey = `${data.handOverId}:${data.personId ?? data.agencyId ?? ''}`;
      return [{ kind: contractMails.act, dedupeKey, to: talent.address, toName: talent.fullName, subjectId: data.actId, facts: { side: 'talent' } }];
    });
    await this.mailbox.queue([...new Map(mails.map((mail) => [mail.dedupeKey, mail])).values()]);
  }
}
