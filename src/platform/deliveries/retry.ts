import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Database } from '../database/index.js';
import { markedProviders } from '../discovery/marked-providers.js';
import { Doorbell } from '../jobs/index.js';
import { MailRetries } from '../mail/index.js';
import { InTransaction, Transactions } from '../transactions/index.js';
import { NotesRetries, RetryNotes, type Retried } from './retry-notes.js';

/** Has tried again what failed, and notes who wanted it. Harmless when asked twice. */
@Injectable()
export class Retry {
  constructor(
    private readonly database: Database,
    private readonly mails: MailRetries,
    private readonly transactions: Transactions,
    private readonly doorbell: Doorbell,
    private readonly discovery: DiscoveryService,
  ) {}

  /** Gives a dead delivery another round of attempts. @returns false where it is not dead any more */
  @InTransaction()
  async event(personId: string, id: string): Promise<boolean> {
    const revived = await this.database.execute(
      `UPDATE platform.event_publications SET status = 'pending', attempt = 0, due_at = now(), locked_until = NULL WHERE id = $1 AND status = 'dead'`,
      [id],
    );
    this.transactions.afterCommit(() => this.doorbell.ring());
    await this.note(personId, 'event delivery', revived > 0 ? [id] : []);
    return revived > 0;
  }

  /** @returns false where it does not fail any more, or is being tried at this moment */
  @InTransaction()
  async mail(personId: string, id: string): Promise<boolean> {
    const ids = await this.mails.one(id);
    await this.note(personId, 'mail', ids);
    return ids.length > 0;
  }

  /** @returns how many mails are tried again */
  @InTransaction()
  async mailsOfLate(personId: string): Promise<number> {
    const ids = await this.mails.all();
    await this.note(personId, 'mail', ids);
    return ids.length;
  }

  private async note(personId: string, what: Retried['what'], ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const retried = ids.map((id) => ({ what, id }));
    for (const notes of markedProviders(this.discovery, NotesRetries.KEY, RetryNotes)) await notes.note(personId, retried);
  }
}
