import addressparser from 'nodemailer/lib/addressparser';
import type { MailContent, QueuedMail } from './mail-kind.js';
import type { RenderedMail } from './mail-renderer.js';
import { oneLine } from './mail-renderer.js';

/** A composed mail, ready for a mail server. Composed again for the same row it is the same, byte by byte. */
export interface MailDocument {
  readonly id: string;
  readonly from: { readonly name: string; readonly address: string };
  /** The envelope's sender: where the mail comes back to when it can't be delivered. */
  readonly returnPath: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly replyTo: string | null;
  readonly subject: string;
  readonly messageId: string;
  readonly sentAt: Date;
  readonly text: string;
  readonly html: string;
  readonly attachments: NonNullable<MailContent['attachments']>;
}

/** A mail that must not leave as it is, whoever composed it. */
export class UnfitMailDocument extends Error {}

/** What is longer is cut off by Gmail, with the button's link below the cut. */
const longestHtmlInBytes = 102_000;
const oneAddress = /^[^\s@<>(),;:"\\[\]\p{Cc}]+@[^\s@<>(),;:"\\\p{Cc}]+$/u;

/**
 * Puts together what a kind composed and what its row says.
 * @param returnPath null where mails come back to MAIL_FROM
 */
export function mailDocument(mail: QueuedMail, content: MailContent, rendered: RenderedMail, mailFrom: string, returnPath: string | null = null): MailDocument {
  const sender = addressparser(mailFrom, { flatten: true })[0];
  if (!sender?.address) throw new UnfitMailDocument('MAIL_FROM holds no address.');
  const document = {
    id: mail.id,
    from: { name: oneLine(content.fromName ?? (sender.name || 'Gangway')), address: sender.address },
    returnPath: returnPath ?? sender.address,
    to: { name: oneLine(mail.toName ?? ''), address: mail.to },
    replyTo: content.replyTo ?? null,
    subject: rendered.subject,
    messageId: `<${mail.id}@${sender.address.split('@').at(-1)}>`,
    sentAt: mail.createdAt,
    text: rendered.text,
    html: rendered.html,
    attachments: (content.attachments ?? []).map((attachment) => ({ ...attachment, filename: oneLine(attachment.filename) })),
  };
  checkMailDocument(document);
  return document;
}

/**
 * The last look before a mail leaves: nothing in a header breaks its line, every address is exactly one.
 * @throws UnfitMailDocument
 */
export function checkMailDocument(document: MailDocument): void {
  const { from, returnPath, to, replyTo, subject, messageId, attachments, html } = document;
  const inHeaders = [from.name, to.name, subject, messageId, ...attachments.flatMap((one) => [one.filename, one.contentType])];
  if (inHeaders.some((value) => /[\p{Cc}\u2028\u2029]/u.test(value))) throw new UnfitMailDocument('A line break reached a header.');
  for (const address of [from.address, returnPath, to.address, ...(replyTo === null ? [] : [replyTo])]) {
    if (!oneAddress.test(address)) throw new UnfitMailDocument('What should be one e-mail address is not.');
  }
  if (Buffer.byteLength(html) > longestHtmlInBytes) throw new UnfitMailDocument('The HTML part is longer than 102 kB.');
}
