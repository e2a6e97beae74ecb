import { Injectable } from '@nestjs/common';
import { Mailbox, type MailToQueue } from '../../../platform/mail/index.js';
import type { Side } from '../contract-states.js';
import { contractMails } from '../mail/contract-mails.js';
import { RecipientsQuery, type Recipient } from '../mail/recipients.query.js';

interface SaidOfAct {
  readonly data: { readonly contractId: string; readonly actId: string };
}

/** Queues the mails about acts for the sides that are told, many at once. A second time they are the same mails. */
@Injectable()
export class MailSidesOfAct {
  constructor(
    private readonly recipients: RecipientsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async tell(events: readonly SaidOfAct[], sides: readonly Side[]): Promise<void> {
    const contractIds = [...new Set(events.map(({ data }) => data.contractId))];
    const mails: MailToQueue[] = [];
    for (const side of sides) {
      const people = await (side === 'talent' ? this.recipients.talents(contractIds) : this.recipients.hiringManagers(contractIds));
      mails.push(...events.flatMap(({ data }) => mailTo(people.get(data.contractId), data.actId, side)));
    }
    await this.mailbox.queue(mails);
  }
}

function mailTo(recipient: Recipient | undefined, actId: string, side: Side): MailToQueue[] {
  if (!recipient) return [];
  return [{ kind: contractMails.act, dedupeKey: `${actId}:${side}`, to: recipient.address, toName: recipient.fullName, subjectId: actId, facts: { side } }];
}
