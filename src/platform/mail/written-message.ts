import { Readable } from 'node:stream';
import type { MailMessage, Transporter } from 'nodemailer';
import MimeNode from 'nodemailer/lib/mime-node';
import type { SentMessageInfo } from 'nodemailer/lib/smtp-pool';
import type { MailDocument } from './mail-document.js';

/** Sends over the pool itself: nodemailer's way there would take the message apart and put it together again. */
export function sendWritten(pool: Transporter<SentMessageInfo>, message: WrittenMessage): Promise<SentMessageInfo> {
  return new Promise((resolve, reject) => {
    // Of a mail the pool reads its message and a few settings, of which we have none.
    const mail = { data: {}, message } as unknown as MailMessage<SentMessageInfo>;
    pool.transporter.send(mail, (error, sent) => (error || !sent ? reject(error ?? new Error('The pool answered nothing.')) : resolve(sent)));
  });
}

/** A message that is written already, as the pool asks for it; nodemailer still makes addresses fit for the wire. */
export class WrittenMessage extends MimeNode {
  /** @param raw what `toRawMessage` makes of the document */
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
