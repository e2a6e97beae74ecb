import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/index.js';
import { Database, isId } from '../../database/index.js';
import { retriedTogetherDays } from '../../mail/index.js';

/** A mail that was put off or given up. */
export interface FailingMail {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly state: 'deferred' | 'bounced';
  readonly failingSince: Date;
  readonly attempts: number;
  /** Null where it is given up. */
  readonly nextAt: Date | null;
  readonly serverWords: string | null;
  /** Its time has come, or it is being tried at this moment. */
  readonly isDue: boolean;
  /** It waits for whoever it was queued with, whatever its time. */
  readonly isHeld: boolean;
  /** The server took it; only writing that down is tried again. */
  readonly hasLeft: boolean;
  /** Among those that are tried again together. */
  readonly isOfLate: boolean;
}

export const mailsPerPage = 50;
const longestWords = 500;

/** What failed last comes first, keyset-paged: how long a mail fails does not change while it is tried again, and so neither does its place. */
@Injectable()
export class FailingMailsQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One more than stand on a page, where there is another page. */
  page(before: unknown): Promise<FailingMail[]> {
    const from = isId(before) ? before : null;
    return this.database.rows<FailingMail>(pageSql(from !== null), [this.clock.now(), longestWords, mailsPerPage + 1, ...(from === null ? [] : [from])]);
  }

  /** How many mails are held, of those that wait: at most 101, more would cost a walk. */
  async held(): Promise<number> {
    const row = await this.database.row<{ count: number }>(heldSql);
    return row?.count ?? 0;
  }
}

const pageSql = (isLater: boolean): string => `
  SELECT id, kind, to_address AS "to", state, coalesce(failing_since, created_at) AS "failingSince", attempts, left(server_words, $2) AS "serverWords",
         CASE state WHEN 'deferred' THEN due_at END AS "nextAt",
         state = 'deferred' AND (due_at <= $1 OR coalesce(locked_until > clock_timestamp(), false)) AS "isDue",
         state = 'deferred' AND is_held AND handed_over_at IS NULL AS "isHeld", state = 'deferred' AND handed_over_at IS NOT NULL AS "hasLeft",
         (state = 'deferred' OR handed_over_at IS NULL) AND coalesce(failing_since, created_at) >= $1::timestamptz - make_interval(days => ${retriedTogetherDays}) AS "isOfLate"
    FROM platform.mails
   WHERE state IN ('deferred', 'bounced')
     ${isLater ? 'AND (coalesce(failing_since, created_at), id) < (SELECT coalesce(failing_since, created_at), id FROM platform.mails WHERE id = $4)' : ''}
   ORDER BY coalesce(failing_since, created_at) DESC, id DESC LIMIT $3`;

const heldSql = `
  SELECT count(*)::int AS count
    FROM (SELECT FROM platform.mails WHERE held_with IS NOT NULL AND is_held AND state IN ('queued', 'deferred') LIMIT 101) AS few`;
