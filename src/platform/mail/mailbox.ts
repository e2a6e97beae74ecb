import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Database, newId } from '../database/index.js';
import { Doorbell } from '../jobs/index.js';
import { Transactions } from '../transactions/index.js';

/** A mail to be sent, as a module asks for it. */
export interface MailToQueue {
  readonly kind: string;
  /** A second mail of the same kind and key is the same mail, and not queued again. */
  readonly dedupeKey: string;
  readonly to: string;
  readonly toName?: string;
  readonly subjectId: string;
  /** Ids and codes that `compose` needs. No secret and no text of the mail. */
  readonly facts?: object;
  readonly notBefore?: Date;
  /** While this one's mails are held, it waits: see `MailHolds`. */
  readonly heldWith?: string;
}

export interface QueuedMailId {
  readonly id: string;
  readonly kind: string;
  readonly dedupeKey: string;
}

/** Where modules put the mails they want sent. */
@Injectable()
export class Mailbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
    private readonly doorbell: Doorbell,
  ) {}

  /**
   * Queues mails in the open transaction, all in one statement; the sender is woken after the commit.
   * @returns one line per kind and key, with the id of the row that stands for it, old or new
   */
  async queue(mails: readonly MailToQueue[]): Promise<QueuedMailId[]> {
    if (mails.length === 0) return [];
    const now = this.clock.now();
    const given = mails.map((mail) => ({
      id: newId(),
      kind: mail.kind,
      dedupe_key: mail.dedupeKey,
      to_address: mail.to.trim(),
      to_name: mail.toName ?? null,
      subject_id: mail.subjectId,
      facts: mail.facts ?? {},
      due_at: mail.notBefore ?? now,
      held_with: mail.heldWith ?? null,
    }));
    // This refuses to work outside a transaction, so it comes before anything is written.
    this.transactions.afterCommit(() => this.doorbell.ring());
    return this.database.rows<QueuedMailId>(queueStatement, [JSON.stringify(given), now]);
  }
}

/**
 * `DO UPDATE` changes nothing; unlike `DO NOTHING` it answers the id of a row that another transaction
 * wrote a moment ago. The order keeps two transactions with the same mails from waiting for each other.
 * The lock on a hold lets nobody end it before these mails can be seen: they would be held for ever.
 */
const queueStatement = `
  INSERT INTO platform.mails (id, kind, dedupe_key, to_address, to_name, subject_id, facts, due_at, held_with, is_held, created_at)
  SELECT DISTINCT ON (kind, dedupe_key)
    id, kind, dedupe_key, to_address, to_name, subject_id, facts, due_at, held_with,
    EXISTS (SELECT FROM platform.mail_holds WHERE holder_id = held_with FOR KEY SHARE), $2
  FROM jsonb_to_recordset($1::jsonb) AS given (
    id uuid, kind text, dedupe_key text, to_address text, to_name text, subject_id uuid, facts jsonb, due_at timestamptz, held_with uuid)
  ORDER BY kind, dedupe_key, id
  ON CONFLICT ON CONSTRAINT mails_once DO UPDATE SET kind = excluded.kind
  RETURNING id, kind, dedupe_key AS "dedupeKey"`;
