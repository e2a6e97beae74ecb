import { Injectable } from '@nestjs/common';
import { Database } from '../../database/index.js';

/** A mail of the inbox, as `/inbox.json` answers it. */
export interface InboxMail {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly cc: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly inReplyTo: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly at: Date;
}

export interface InboxLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly at: Date;
  readonly place: string;
}

/** Mails on one page of the inbox, and in one answer of `/inbox.json`. */
export const inboxPageSize = 100;

const columns = `id, from_address AS "from", to_address AS "to", cc, subject, body_text AS text, body_html AS html,
  message_id AS "messageId", in_reply_to AS "inReplyTo", headers, arrived_at AS at`;

/** Reads the mails that were kept instead of sent. */
@Injectable()
export class InboxQuery {
  constructor(private readonly database: Database) {}

  /** The newest mails, to one address if one is given. */
  newest(to: string | null): Promise<InboxMail[]> {
    return this.database.rows<InboxMail>(
      `SELECT ${columns} FROM platform.inbox
       WHERE $1::text IS NULL OR lower(to_address) = lower($1)
       ORDER BY arrived_at DESC, place DESC LIMIT ${inboxPageSize}`,
      [to],
    );
  }

  /** The page of the list that ends before a place; one line more than fits tells that older ones follow. */
  lines(to: string | null, before: string | null): Promise<InboxLine[]> {
    return this.database.rows<InboxLine>(
      `SELECT id, from_address AS "from", to_address AS "to", subject, arrived_at AS at, place::text
       FROM platform.inbox
       WHERE ($1::text IS NULL OR lower(to_address) = lower($1)) AND ($2::bigint IS NULL OR place < $2)
       ORDER BY inbox.place DESC LIMIT ${inboxPageSize + 1}`,
      [to, before],
    );
  }

  one(id: string): Promise<InboxMail | null> {
    return this.database.row<InboxMail>(`SELECT ${columns} FROM platform.inbox WHERE id = $1`, [id]);
  }
}
