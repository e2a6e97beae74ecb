import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { MailMessage, SMTPPoolSentMessageInfo } from 'nodemailer';
import MimeNode from 'nodemailer/lib/mime-node';
import type { MailDocument } from './mail-document.js';
import { oneLine } from './mail-renderer.js';
import type { MailAnswer } from './mail-transport.js';
import { MailTransport } from './mail-transport.js';
import { toRawMessage } from './raw-message.js';

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
  private readonly pool;

  constructor(smtpUrl: string) {
    super();
    // The pool would send a mail again by itself when a connection breaks; when to do so is the sender's to decide.
    this.pool = createTransport({ url: smtpUrl, pool: true, maxConnections: smtpConnections, maxRequeues: 0, ...limitsInMs });
  }

  async send(document: MailDocument): Promise<MailAnswer> {
    const message = new WrittenMessage(document, toRawMessage(document));
    try {
      const { response } = await this.handOver(message);
      return { state: 'handed over', serverWords: words(response) };
    } catch (error) {
      return answerFor(error as SmtpError);
    }
  }

  /** To the pool itself: nodemailer's way there would take the message apart and put it together again. */
  private handOver(message: WrittenMessage): Promise<SMTPPoolSentMessageInfo> {
    return new Promise((resolve, reject) => {
      // Of a mail the pool reads its message and these few settings, of which we have none.
      const mail = { data: {}, message } as unknown as MailMessage<SMTPPoolSentMessageInfo>;
      this.pool.transporter.send(mail, (error, sent) => (error || !sent ? reject(error ?? new Error('The pool answered nothing.')) : resolve(sent)));
    });
  }

  close(): void {
    this.pool.close();
  }
}

/** A message that is written already, as the pool asks for it; nodemailer still makes addresses fit for the wire. */
class WrittenMessage extends MimeNode {
  constructor(
    document: MailDocument,
    private readonly raw: Buffer,
  ) {
    super('message/rfc822', { baseBoundary: 'none' });
    this.setHeader('Message-ID', document.messageId);
    this.setEnvelope({ from: document.returnPath, to: [document.to.address] });
  }

  override createReadStream(): Readable {
    return Readable.from([this.raw], { objectMode: false });
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
