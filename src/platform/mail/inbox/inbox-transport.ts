import type { Clock } from '../../clock/index.js';
import type { Database } from '../../database/index.js';
import type { MailDocument } from '../mail-document.js';
import type { MailAnswer } from '../mail-transport.js';
import { MailTransport } from '../mail-transport.js';

/** Keeps mails for the inbox page instead of sending them: where no SMTP server is set, never in production. */
export class InboxTransport extends MailTransport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async send(document: MailDocument): Promise<MailAnswer> {
    const { toRawMessage } = await import('../raw-message.js');
    const headers = headersOf(await toRawMessage(document));
    await this.database.execute(
      `INSERT INTO platform.inbox (id, from_address, to_address, subject, body_text, body_html, message_id, headers, arrived_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING`,
      [
        document.id,
        `"${document.from.name}" <${document.from.address}>`,
        document.to.address,
        document.subject,
        document.text,
        document.html,
        document.messageId,
        JSON.stringify(headers),
        this.clock.now(),
      ],
    );
    return { state: 'handed over', serverWords: '250 Kept for the inbox page' };
  }

  close(): void {
    // Nothing is open here: the database belongs to others.
  }
}

/** The header as it would go over the wire, by lower-case name. */
function headersOf(raw: Buffer): Record<string, string> {
  const header = raw.toString('utf8').split('\r\n\r\n', 1)[0] ?? '';
  const lines = header.replace(/\r\n[ \t]+/gu, ' ').split('\r\n');
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}
