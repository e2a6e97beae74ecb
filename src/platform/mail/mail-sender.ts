import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Settings } from '../config/index.js';
import { Doorbell } from '../jobs/index.js';
import type { MailDocument } from './mail-document.js';
import { mailDocument, UnfitMailDocument } from './mail-document.js';
import { MailKinds } from './mail-kinds.js';
import { leaseInSeconds, MailLeases } from './mail-leases.js';
import type { LeasedMail } from './mail-leases.js';
import { MailOutcomes } from './mail-outcomes.js';
import { MailRenderer } from './mail-renderer.js';
import { MailTransport } from './mail-transport.js';
import { ReturnAddresses } from './returned/return-addresses.js';

const batchSize = 100;

/**
 * More than a mail server gets connections: while some mails are composed or written down, others keep the connections busy.
 * Fewer than the database gives connections, so that pages of the same process get theirs.
 */
const sentAtOnce = 12;

/** No mail is begun this close to the end of its lease: it could be under way when another sender takes it. */
const reserveInMs = 300_000;

/** Composes the mails that are due and hands them over, several at once. Works outside any transaction. */
@Injectable()
export class MailSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('mail');
  private round: Promise<number> | null = null;
  private rangMeanwhile = false;
  private isStopping = false;

  constructor(
    private readonly settings: Settings,
    private readonly doorbell: Doorbell,
    private readonly leases: MailLeases,
    private readonly kinds: MailKinds,
    private readonly renderer: MailRenderer,
    private readonly transport: MailTransport,
    private readonly outcomes: MailOutcomes,
    private readonly returnAddresses: ReturnAddresses,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.role === 'web') return;
    this.doorbell.answer('mail', () => this.startSending());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await this.round;
    this.transport.close();
  }

  /**
   * Sends until nothing is due. One round at a time; a call during a round leads to one more look.
   * @returns how many mails were worked on
   */
  sendDue(): Promise<number> {
    this.rangMeanwhile = this.round !== null;
    this.round ??= this.sendBatches().finally(() => (this.round = null));
    return this.round;
  }

  /** Does not wait for the end: a slow mail server must not hold up the others who answer the bell. */
  private startSending(): Promise<void> {
    this.sendDue().catch((error: Error) => this.logger.warn(`The mail queue can't be read: ${error.message}`));
    return Promise.resolve();
  }

  private async sendBatches(): Promise<number> {
    let worked = 0;
    let isMoreLikely = !this.isStopping;
    while (isMoreLikely) {
      this.rangMeanwhile = false;
      const mails = await this.leases.take(batchSize);
      await this.sendAll(mails);
      worked += mails.length;
      isMoreLikely = (mails.length === batchSize || this.rangMeanwhile) && !this.isStopping;
    }
    return worked;
  }

  private async sendAll(mails: readonly LeasedMail[]): Promise<void> {
    const waiting = [...mails];
    const lastBeginning = performance.now() + leaseInSeconds * 1000 - reserveInMs;
    const lane = async (): Promise<void> => {
      while (performance.now() < lastBeginning && !this.isStopping) {
        const mail = waiting.shift();
        if (!mail) return;
        await this.sendOne(mail);
      }
    };
    await Promise.all(Array.from({ length: sentAtOnce }, lane));
    await this.leases.giveBack(waiting);
  }

  /** Never throws: what goes wrong with one mail must not hold up the next. */
  private async sendOne(mail: LeasedMail): Promise<void> {
    try {
      if (mail.handedOverAt) return await this.recordHandover(mail, null, mail.serverWords ?? '');
      const document = await this.compose(mail);
      if (!document) return await this.outcomes.dropped(mail);
      const { state, serverWords } = await this.transport.send(document);
      if (state === 'handed over') return await this.recordHandover(mail, document.messageId, serverWords);
      await this.outcomes[state](mail, serverWords);
    } catch (error) {
      await this.recordFailure(mail, error);
    }
  }

  private async recordFailure(mail: LeasedMail, error: unknown): Promise<void> {
    this.logError(mail, error);
    try {
      if (error instanceof UnfitMailDocument) await this.outcomes.bounced(mail, error.message);
      else await this.outcomes.deferred(mail, 'This mail could not be composed or recorded; the log says why.');
    } catch (next) {
      // The row keeps its lease and comes back when that has run out.
      this.logError(mail, next);
    }
  }

  private async compose(mail: LeasedMail): Promise<MailDocument | null> {
    const content = await this.kinds.named(mail.kind).compose(mail);
    if (!content) return null;
    const rendered = await this.renderer.render(content, mail.createdAt);
    return mailDocument(mail, content, rendered, this.settings.mailFrom, this.returnAddresses.of(mail.id));
  }

  private async recordHandover(mail: LeasedMail, messageId: string | null, serverWords: string): Promise<void> {
    try {
      await this.outcomes.handedOver(mail, messageId, serverWords);
    } catch (error) {
      this.logError(mail, error);
      await this.outcomes.leftUnrecorded(mail, messageId, serverWords);
    }
  }

  /** The kind and the row say which mail it was; addresses and texts stay out of the log. */
  private logError(mail: LeasedMail, error: unknown): void {
    this.logger.error({ mailId: mail.id, kind: mail.kind, error }, 'a mail failed');
  }
}
