import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Database } from '../database/index.js';
import { Doorbell } from '../jobs/index.js';
import { Transactions } from '../transactions/index.js';

/** Lets the mails that were queued `heldWith` somebody wait, and go on. Whatever is due meanwhile is told once it goes on, if it is still true then. The database marks the mails themselves, so that those that wait are not looked at each time. */
@Injectable()
export class MailHolds {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
    private readonly doorbell: Doorbell,
  ) {}

  /** From the commit of the open transaction on, none of them is composed; what was composed within the second before it may still leave. */
  async hold(holderId: string): Promise<void> {
    await this.database.execute('INSERT INTO platform.mail_holds (holder_id, held_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [holderId, this.clock.now()]);
  }

  async release(holderId: string): Promise<void> {
    this.transactions.afterCommit(() => this.doorbell.ring());
    await this.database.execute('DELETE FROM platform.mail_holds WHERE holder_id = $1', [holderId]);
  }
}
