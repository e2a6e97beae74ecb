import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Database } from '../database/index.js';
import type { QueuedMail } from './mail-kind.js';

/** A mail that this sender alone may send for a while. */
export interface LeasedMail extends QueuedMail {
  /** Counts the leases. Who holds an older number than the row's came too late and records nothing. */
  readonly attempts: number;
  /** Those of earlier rounds: somebody had it tried again, and its waits begin anew. */
  readonly attemptsBefore: number;
  /** Set when a server took the mail already and only the recording failed. */
  readonly handedOverAt: Date | null;
  readonly serverWords: string | null;
}

/** How long a lease lasts: longer than a whole batch may take against a server that hardly answers. */
export const leaseInSeconds = 600;

/** Takes mails out of the queue for one sender. Senders in other processes step around each other's rows. */
@Injectable()
export class MailLeases {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * When a mail is due is the business clock's; how long a lease lasts is the database's, which all senders share.
   * What is held stays, except where it has left already and only its recording is due.
   */
  take(count: number): Promise<LeasedMail[]> {
    return this.database.rows<LeasedMail>(
      `UPDATE platform.mails AS mail
       SET attempts = mail.attempts + 1, locked_until = clock_timestamp() + make_interval(secs => $3)
       FROM (
         SELECT id FROM platform.mails
         WHERE state IN ('queued', 'deferred') AND due_at <= $1
           AND (locked_until IS NULL OR locked_until < clock_timestamp())
           AND (NOT is_held OR handed_over_at IS NOT NULL)
         ORDER BY due_at, id LIMIT $2
         FOR UPDATE SKIP LOCKED
       ) AS due
       WHERE mail.id = due.id
       RETURNING mail.id, kind, to_address AS "to", to_name AS "toName", subject_id AS "subjectId", facts,
         created_at AS "createdAt", attempts, attempts_before AS "attemptsBefore", handed_over_at AS "handedOverAt", server_words AS "serverWords"`,
      [this.clock.now(), count, leaseInSeconds],
    );
  }

  /** Gives mails back that there was no time for. */
  async giveBack(mails: readonly LeasedMail[]): Promise<void> {
    if (mails.length === 0) return;
    await this.database.execute(
      `UPDATE platform.mails AS mail SET locked_until = NULL
       FROM unnest($1::uuid[], $2::int[]) AS held (id, attempts)
       WHERE mail.id = held.id AND mail.attempts = held.attempts`,
      [mails.map(({ id }) => id), mails.map(({ attempts }) => attempts)],
    );
  }

  /**
   * Gives back, and holds, what somebody began to hold since it was taken or just when it was queued. The lock on a hold
   * lets nobody end it meanwhile: the mail would be held for ever.
   * @returns the others, in their order
   */
  async withoutHeld(mails: readonly LeasedMail[]): Promise<readonly LeasedMail[]> {
    const held = await this.database.rows<{ id: string }>(
      `UPDATE platform.mails AS mail SET locked_until = NULL, is_held = true
       FROM unnest($1::uuid[], $2::int[]) AS mine (id, attempts)
       WHERE mail.id = mine.id AND mail.attempts = mine.attempts
         AND EXISTS (SELECT FROM platform.mail_holds WHERE holder_id = mail.held_with FOR KEY SHARE)
       RETURNING mail.id`,
      [mails.map(({ id }) => id), mails.map(({ attempts }) => attempts)],
    );
    const heldIds = new Set(held.map(({ id }) => id));
    return mails.filter(({ id }) => !heldIds.has(id));
  }
}
