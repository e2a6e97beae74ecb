import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Database } from '../database/index.js';
import { InTransaction } from '../transactions/index.js';
import { MailKinds } from './mail-kinds.js';
import type { QueuedMail } from './mail-kind.js';
import type { LeasedMail } from './mail-leases.js';

const minute = 60;
const hour = 60 * minute;

/** The wait before each further attempt; together 48 hours. After the last one the mail is given up. */
export const waitsInSeconds = [
  minute, 5 * minute, 15 * minute, 39 * minute, hour, 2 * hour, 4 * hour, 8 * hour, 8 * hour, 8 * hour, 8 * hour, 8 * hour,
];

/**
 * Records what became of a mail. Each recording is a transaction of its own, shared with what the mail's kind has to
 * say about it, and does nothing when another sender holds the row by now.
 */
@Injectable()
export class MailOutcomes {
  constructor(
    private readonly database: Database,
    private readonly kinds: MailKinds,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async handedOver(mail: LeasedMail, messageId: string | null, serverWords: string): Promise<void> {
    const at = mail.handedOverAt ?? this.clock.now();
    const isOurs = await this.change(
      mail,
      `state = 'handed over', handed_over_at = $3, server_words = $4, message_id = coalesce($5, message_id)`,
      [at, serverWords, messageId],
    );
    if (isOurs) await this.kinds.named(mail.kind).handedOver?.(mail, at, serverWords);
  }

  @InTransaction()
  async bounced(mail: LeasedMail, serverWords: string): Promise<void> {
    await this.giveUp(mail, serverWords);
  }

  /** Puts the mail off; one that was put off for 48 hours already is given up. */
  @InTransaction()
  async deferred(mail: LeasedMail, serverWords: string): Promise<void> {
    const wait = waitsInSeconds[mail.attempts - 1];
    if (wait === undefined) return this.giveUp(mail, serverWords);
    await this.change(mail, `state = 'deferred', server_words = $3, due_at = $4`, [serverWords, this.after(wait)]);
  }

  @InTransaction()
  async dropped(mail: LeasedMail): Promise<void> {
    await this.change(mail, `state = 'dropped'`, []);
  }

  /** For when `handedOver` failed: the mail has left and must not leave again, only its recording is due. */
  @InTransaction()
  async leftUnrecorded(mail: LeasedMail, messageId: string | null, serverWords: string): Promise<void> {
    const wait = waitsInSeconds[mail.attempts - 1] ?? hour;
    await this.change(
      mail,
      `state = 'deferred', handed_over_at = coalesce(handed_over_at, $3), server_words = $4, message_id = coalesce($5, message_id), due_at = $6`,
      [this.clock.now(), serverWords, messageId, this.after(wait)],
    );
  }

  /**
   * The mail server took the mail over and reported later that it can't be delivered. A second report changes nothing.
   * @returns whether it was news
   */
  @InTransaction()
  async returned(mailId: string, serverWords: string): Promise<boolean> {
    const mail = await this.database.row<QueuedMail>(returnedSql, [mailId, serverWords]);
    if (mail) await this.kinds.named(mail.kind).refused?.(mail, serverWords);
    return mail !== null;
  }

  private async giveUp(mail: LeasedMail, serverWords: string): Promise<void> {
    const isOurs = await this.change(mail, `state = 'bounced', server_words = $3`, [serverWords]);
    if (isOurs) await this.kinds.named(mail.kind).refused?.(mail, serverWords);
  }

  private async change(mail: LeasedMail, changes: string, values: unknown[]): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE platform.mails SET locked_until = NULL, ${changes}
       WHERE id = $1 AND attempts = $2 AND state IN ('queued', 'deferred')`,
      [mail.id, mail.attempts, ...values],
    );
    return changed === 1;
  }

  private after(seconds: number): Date {
    return new Date(this.clock.now().getTime() + seconds * 1000);
  }
}

const returnedSql = `
  UPDATE platform.mails SET state = 'bounced', server_words = $2
   WHERE id = $1 AND state = 'handed over'
  RETURNING id, kind, to_address AS "to", to_name AS "toName", subject_id AS "subjectId", facts, created_at AS "createdAt"`;
