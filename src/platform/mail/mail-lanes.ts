import { Injectable } from '@nestjs/common';
import { DueMails } from './due-mails.js';
import type { Round } from './due-mails.js';
import { HandoverRecords } from './handover-records.js';
import type { ComposedMail } from './mail-composing.js';
import { MailFailures } from './mail-failures.js';
import { MailOutcomes } from './mail-outcomes.js';
import { MailTransport } from './mail-transport.js';
import { smtpConnections } from './smtp-transport.js';

/**
 * Hands mails over, one lane for each connection. Composing and recording happen beside the lanes, so that the connections stay busy;
 * together they take far fewer database connections than there are, and pages of the same process get theirs.
 */
@Injectable()
export class MailLanes {
  constructor(
    private readonly due: DueMails,
    private readonly transport: MailTransport,
    private readonly outcomes: MailOutcomes,
    private readonly handovers: HandoverRecords,
    private readonly failures: MailFailures,
  ) {}

  /**
   * Sends until nothing is due or the round is to stop. What was taken is recorded or given back when it ends.
   * @throws when the queue can't be read
   */
  async send(round: Round): Promise<void> {
    const mails = this.due.composed(round);
    const lane = async (): Promise<void> => {
      for await (const mail of mails) await this.sendOne(mail);
    };
    const lanes = Array.from({ length: smtpConnections }, lane);
    await Promise.allSettled(lanes);
    await this.handovers.settle();
    await Promise.all(lanes);
  }

  /** Never throws: what goes wrong with one mail must not hold up the next. */
  private async sendOne({ mail, document }: ComposedMail): Promise<void> {
    try {
      const { state, serverWords } = await this.transport.send(document);
      if (state === 'handed over') await this.handovers.add({ mail, messageId: document.messageId, serverWords });
      else await this.outcomes[state](mail, serverWords);
    } catch (error) {
      await this.failures.record(mail, error);
    }
  }
}
