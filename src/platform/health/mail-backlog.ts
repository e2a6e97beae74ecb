import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Database } from '../database/index.js';

interface Backlog {
  readonly due: number;
  readonly dueFor: number;
  readonly deferred: number;
  readonly deferredFor: number;
  readonly bounced: number;
}

/** How many mails wait, and for how long: much that is due means that nobody sends, much that is deferred that the mail server takes nothing. */
@Injectable()
export class MailBacklog {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async inWords(): Promise<string> {
    const backlog = await this.database.row<Backlog>(backlogSql, [this.clock.now()]);
    if (!backlog) throw new Error('Counts answer one row.');
    const { due, dueFor, deferred, deferredFor, bounced } = backlog;
    return `${due} due, the oldest waits ${dueFor} s; ${deferred} deferred, the oldest fails for ${deferredFor} s; ${bounced} bounced in 24 hours`;
  }
}

/** Each count stops at 10001, and reads an index. What is due is the business clock's to say, as for the sender. */
const backlogSql = `
  SELECT due.count AS due, due.seconds AS "dueFor", deferred.count AS deferred, deferred.seconds AS "deferredFor", bounced.count AS bounced
    FROM (SELECT count(*)::int, coalesce(extract(epoch FROM $1::timestamptz - min(due_at))::int, 0) AS seconds
            FROM (SELECT due_at FROM platform.mails
                   WHERE state IN ('queued', 'deferred') AND (NOT is_held OR handed_over_at IS NOT NULL) AND due_at <= $1 ORDER BY due_at LIMIT 10001) AS few) AS due,
         (SELECT count(*)::int, coalesce(extract(epoch FROM $1::timestamptz - min(since))::int, 0) AS seconds
            FROM (SELECT coalesce(failing_since, created_at) AS since FROM platform.mails
                   WHERE state = 'deferred' ORDER BY coalesce(failing_since, created_at) LIMIT 10001) AS few) AS deferred,
         (SELECT count(*)::int
            FROM (SELECT FROM platform.mails
                   WHERE state = 'bounced' AND coalesce(failing_since, created_at) > $1::timestamptz - interval '24 hours' LIMIT 10001) AS few) AS bounced`;
