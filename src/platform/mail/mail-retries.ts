import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Database } from '../database/index.js';
import { Doorbell } from '../jobs/index.js';
import { Transactions } from '../transactions/index.js';

/** So many mails are tried again at once; whoever has more asks once more. */
export const retriedAtOnce = 1_000;

/** What failed before was perhaps sent anew by people, or nobody wants it any more: that is tried again one by one only. */
export const retriedTogetherDays = 7;

/**
 * Has mails that failed tried again now, with a whole round of attempts before them. Each is composed anew, under the same Message-ID,
 * and dropped where it is no longer due. What is on its way just now, or held, is left alone.
 */
@Injectable()
export class MailRetries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
    private readonly doorbell: Doorbell,
  ) {}

  /** Inside the open transaction. @returns the ids of those that will be tried again: this one, or none */
  one(id: string): Promise<string[]> {
    return this.retry(`id = $2`, [id]);
  }

  /** The same for what failed lately, newest first, but for what its own server took and sent back: that knows the address. */
  all(): Promise<string[]> {
    const since = new Date(this.clock.now().getTime() - retriedTogetherDays * 24 * 3600 * 1000);
    return this.retry(
      `coalesce(failing_since, created_at) >= $2 AND (state = 'deferred' OR handed_over_at IS NULL) ORDER BY coalesce(failing_since, created_at) DESC, id DESC LIMIT $3`,
      [since, retriedAtOnce],
    );
  }

  private async retry(which: string, values: readonly unknown[]): Promise<string[]> {
    const retried = await this.database.rows<{ id: string }>(retrySql(which), [this.clock.now(), ...values]);
    this.transactions.afterCommit(() => this.doorbell.ring());
    return retried.map(({ id }) => id);
  }
}

/** Said twice in the statement: what another transaction did to a mail after it was chosen counts, too. */
const mayBeRetried = (mail: string): string => `
  (${mail}.state = 'bounced' OR ${mail}.state = 'deferred' AND ${mail}.due_at > $1 AND (NOT ${mail}.is_held OR ${mail}.handed_over_at IS NOT NULL)
    AND (${mail}.locked_until IS NULL OR ${mail}.locked_until < clock_timestamp()))`;

/**
 * A mail that bounced was perhaps handed over and came back: it is to leave again, so that is forgotten. It was not marked while its
 * holder came and went, so the mark is made here; the lock on a hold lets nobody end it before, and is taken ahead of the mail's, as
 * whoever ends a hold takes them.
 */
const retrySql = (which: string): string => `
  WITH chosen AS MATERIALIZED (
    SELECT id, EXISTS (SELECT FROM platform.mail_holds WHERE holder_id = held_with FOR KEY SHARE) AS is_held
      FROM platform.mails AS found WHERE ${mayBeRetried('found')} AND ${which})
  UPDATE platform.mails AS mail
     SET attempts_before = mail.attempts, due_at = $1, locked_until = NULL,
         state = CASE mail.state WHEN 'bounced' THEN 'queued' ELSE mail.state END,
         handed_over_at = CASE mail.state WHEN 'bounced' THEN NULL ELSE mail.handed_over_at END,
         is_held = CASE mail.state WHEN 'bounced' THEN chosen.is_held ELSE mail.is_held END
    FROM chosen WHERE mail.id = chosen.id AND ${mayBeRetried('mail')}
  RETURNING mail.id`;
