import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Settings } from '../config/index.js';
import { Doorbell } from '../jobs/index.js';
import type { Round } from './due-mails.js';
import { MailLanes } from './mail-lanes.js';
import { MailTransport } from './mail-transport.js';

/** Sends the mails that are due whenever the bell rings. Works outside any transaction. */
@Injectable()
export class MailSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('mail');
  private sending: Promise<number> | null = null;
  private rangMeanwhile = false;
  private isStopping = false;

  constructor(
    private readonly settings: Settings,
    private readonly doorbell: Doorbell,
    private readonly lanes: MailLanes,
    private readonly transport: MailTransport,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.role === 'web') return;
    this.doorbell.answer('mail', () => this.startSending());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await this.sending;
    this.transport.close();
  }

  /**
   * Sends until nothing is due. One round at a time; a call during a round leads to one more look.
   * @returns how many mails were worked on
   */
  sendDue(): Promise<number> {
    this.rangMeanwhile = this.sending !== null;
    this.sending ??= this.sendRounds().finally(() => (this.sending = null));
    return this.sending;
  }

  /** Does not wait for the end: a slow mail server must not hold up the others who answer the bell. */
  private startSending(): Promise<void> {
    this.sendDue().catch((error: Error) => this.logger.warn(`The mail queue can't be read: ${error.message}`));
    return Promise.resolve();
  }

  private async sendRounds(): Promise<number> {
    const round: Round = { isStopping: () => this.isStopping, worked: 0 };
    do {
      this.rangMeanwhile = false;
      await this.lanes.send(round);
    } while (this.rangMeanwhile && !this.isStopping);
    return round.worked;
  }
}
