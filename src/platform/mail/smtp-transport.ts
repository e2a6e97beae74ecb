import type { Transporter } from 'nodemailer';
import type { SentMessageInfo } from 'nodemailer/lib/smtp-pool';
import type { MailDocument } from './mail-document.js';
import { oneLine } from './mail-renderer.js';
import type { MailAnswer } from './mail-transport.js';
import { MailTransport } from './mail-transport.js';

/** Mails sent at once, each over its own connection. */
export const smtpConnections = 5;

const limitsInMs = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 30_000 };
const longestWords = 500;

/** Only the answer to one of these is about the mail; a refused sign-in or greeting is about us. */
const commandsAboutTheMail = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

/** Hands mails to an SMTP server over a few connections that stay open. */
export class SmtpTransport extends MailTransport {
  private opened: Transporter<SentMessageInfo> | null = null;

  constructor(private readonly smtpUrl: string) {
    super();
  }

  async send(document: MailDocument): Promise<MailAnswer> {
    const [{ sendWritten, WrittenMessage }, { toRawMessage }] = await Promise.all([import('./written-message.js'), import('./raw-message.js')]);
    const message = new WrittenMessage(document, await toRawMessage(document));
    const pool = await this.pool();
    try {
      const { response } = await sendWritten(pool, message);
      return { state: 'handed over', serverWords: words(response) };
    } catch (error) {
      return answerFor(error as SmtpError);
    }
  }

  close(): void {
    this.opened?.close();
  }

  /** Opened, and the package for it read, with the first mail: no start waits for it. */
  private async pool(): Promise<Transporter<SentMessageInfo>> {
    const { createTransport } = await import('nodemailer');
    // The pool would send a mail again by itself when a connection breaks; when to do so is the sender's to decide.
    return (this.opened ??= createTransport({ url: this.smtpUrl, pool: true, maxConnections: smtpConnections, maxRequeues: 0, ...limitsInMs }));
  }
}

function answerFor(error: SmtpError): MailAnswer {
  const isRefusal = (error.responseCode ?? 0) >= 500 && commandsAboutTheMail.has(error.command ?? '');
  const said = error.response ? words(error.response) : `No answer from the mail server (${error.code ?? error.name})`;
  return { state: isRefusal ? 'bounced' : 'deferred', serverWords: said };
}

function words(response: string): string {
  return oneLine(response).slice(0, longestWords);
}
