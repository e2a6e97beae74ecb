export { MailKind, SendsMail } from './mail-kind.js';
export type { MailAttachment, MailContent, QueuedMail } from './mail-kind.js';
export { Mailbox } from './mailbox.js';
export type { MailToQueue, QueuedMailId } from './mailbox.js';
