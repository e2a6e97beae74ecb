import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Database } from '../database/index.js';
import { InTransaction } from '../transactions/index.js';
import { MailKinds } from './mail-kinds.js';
import type { QueuedMail } from './mail-kind.js';
import type { LeasedMail } from './mail-leases.js';

const minute = 60;
const hour = 60 * minute;

/** The wait before each further attempt of a round; together 48 hours. After the last one the mail is given up. */
export const waitsInSeconds = [
  minute, 5 * minute, 15 * minute, 39 * minute, hour, 2 * hour, 4 * hour, 8 * hour, 8 * hour, 8 * hour, 8 * hour, 8 * hour,
];

/** A mail that has left, and what is not written down yet. */
export interface UnrecordedHandover {
  readonly mail: LeasedMail;
  /** Null where an earlier attempt wrote it down. */
  readonly messageId: string | null;
  readonly serverWords: string;
}

/**
 * Records what became of mails. Each recording is a transaction of its own, shared with what the mails' kinds have to
 * say about it, and does nothing for a mail whose row another sender holds by now.
 */
@Injectable()
export class MailOutcomes {
  constructor(
    private readonly database: Database,
    private readonly kinds: MailKinds,
    private readonly clock: Clock,
  ) {}

  /** Many mails in one transaction: it holds for all of them or for none. */
  @InTransaction()
  async handedOver(unrecorded: readonly UnrecordedHandover[]): Promise<void> {
    const now = this.clock.now();
    const handovers = unrecorded.map((one) => ({ ...one, at: one.mail.handedOverAt ?? now }));
    const ours = await this.database.rows<{ id: string }>(handedOverSql, [
      handovers.map(({ mail }) => mail.id),
      handovers.map(({ mail }) => mail.attempts),
      handovers.map(({ at }) => at),
      handovers.map(({ serverWords }) => serverWords),
      handovers.map(({ messageId }) => messageId),
    ]);
    const ids = new Set(ours.map(({ id }) => id));
    const byKind = Map.groupBy(handovers.filter(({ mail }) => ids.has(mail.id)), ({ mail }) => mail.kind);
    for (const [kind, itsHandovers] of byKind) await this.kinds.named(kind).handedOver?.(itsHandovers);
  }

  @InTransaction()
  async bounced(mail: LeasedMail, serverWords: string): Promise<void> {
    await this.giveUp(mail, serverWords);
  }

  /** Puts the mail off; one that was put off for 48 hours already is given up. */
  @InTransaction()
  async deferred(mail: LeasedMail, serverWords: string): Promise<void> {
    const wait = waitAfter(mail);
    if (wait === undefined) return this.giveUp(mail, serverWords);
    await this.change(mail, `state = 'deferred', server_words = $3, due_at = $4, ${failingNow(5)}`, [serverWords, this.after(wait), this.clock.now()]);
  }

  /** For mails that are no longer due. @param reason in place of a mail server's words, where it is told to people */
  @InTransaction()
  async dropped(mails: readonly LeasedMail[], reason: string | null = null): Promise<void> {
    await this.database.execute(droppedSql, [mails.map(({ id }) => id), mails.map(({ attempts }) => attempts), reason]);
  }

  /** For when `handedOver` failed: the mail has left and must not leave again, only its recording is due. */
  @InTransaction()
  async leftUnrecorded({ mail, messageId, serverWords }: UnrecordedHandover): Promise<void> {
    const wait = waitAfter(mail) ?? hour;
    await this.change(
      mail,
      `state = 'deferred', handed_over_at = coalesce(handed_over_at, $3), server_words = $4, message_id = coalesce($5, message_id), due_at = $6, ${failingNow(3)}`,
      [this.clock.now(), serverWords, messageId, this.after(wait)],
    );
  }

  /**
   * The mail server took the mail over and reported later that it can't be delivered. A second report changes nothing.
   * @returns whether it was news
   */
  @InTransaction()
  async returned(mailId: string, serverWords: string): Promise<boolean> {
    const mail = await this.database.row<QueuedMail>(returnedSql, [mailId, serverWords, this.clock.now()]);
    if (mail) await this.kinds.named(mail.kind).refused?.(mail, serverWords);
    return mail !== null;
  }

  private async giveUp(mail: LeasedMail, serverWords: string): Promise<void> {
    const isOurs = await this.change(mail, `state = 'bounced', server_words = $3, ${failingNow(4)}`, [serverWords, this.clock.now()]);
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

/** Undefined after the last attempt of its round. */
function waitAfter({ attempts, attemptsBefore }: LeasedMail): number | undefined {
  return waitsInSeconds[attempts - attemptsBefore - 1];
}

/** @param now the number of the parameter that says what time it is */
function failingNow(now: number): string {
  return `failing_since = coalesce(failing_since, $${now}::timestamptz)`;
}

const handedOverSql = `
  UPDATE platform.mails AS mail
     SET locked_until = NULL, state = 'handed over', handed_over_at = taken.at, server_words = taken.words, message_id = coalesce(taken.message_id, mail.message_id)
    FROM unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::text[], $5::text[]) AS taken (id, attempts, at, words, message_id)
   WHERE mail.id = taken.id AND mail.attempts = taken.attempts AND mail.state IN ('queued', 'deferred')
  RETURNING mail.id`;

const droppedSql = `
  UPDATE platform.mails AS mail SET locked_until = NULL, state = 'dropped', server_words = coalesce($3, mail.server_words)
    FROM unnest($1::uuid[], $2::int[]) AS held (id, attempts)
   WHERE mail.id = held.id AND mail.attempts = held.attempts AND mail.state IN ('queued', 'deferred')`;

const returnedSql = `
  UPDATE platform.mails SET state = 'bounced', server_words = $2, failing_since = $3
   WHERE id = $1 AND state = 'handed over'
  RETURNING id, kind, to_address AS "to", to_name AS "toName", subject_id AS "subjectId", facts, created_at AS "createdAt"`;
