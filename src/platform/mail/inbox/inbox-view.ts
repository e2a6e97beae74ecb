import { isShortMail } from '../mail-frame.js';
import { mailPaths } from '../mail.paths.js';
import { inboxPageSize } from './inbox.query.js';
import type { InboxLine, InboxMail } from './inbox.query.js';

/** Shapes the list of mails. */
export function inboxList(lines: readonly InboxLine[], asked: { to: string | null; before: string | null }): object {
  const shown = lines.slice(0, inboxPageSize);
  const last = shown.at(-1);
  return {
    title: 'Inbox',
    to: asked.to ?? '',
    searchPath: mailPaths.inbox,
    mails: shown.map(({ id, from, to, subject, at }) => ({ path: mailPaths.inboxMail(id), from, to, subject, at })),
    newerPath: asked.before ? listPath({ to: asked.to, before: null }) : null,
    olderPath: lines.length > inboxPageSize && last ? listPath({ to: asked.to, before: last.place }) : null,
  };
}

/** Shapes one mail. */
export function inboxMail(mail: InboxMail): object {
  return {
    title: mail.subject,
    back: { path: mailPaths.inbox, label: 'Inbox' },
    subject: mail.subject,
    facts: [
      { label: 'From', value: mail.from },
      { label: 'To', value: mail.to },
    ],
    htmlPath: mailPaths.inboxMailHtml(mail.id),
    text: mail.text,
    isShort: isShortMail(mail.text),
  };
}

function listPath(asked: { to: string | null; before: string | null }): string {
  const query = new URLSearchParams();
  if (asked.to) query.set('to', asked.to);
  if (asked.before) query.set('before', asked.before);
  return query.size > 0 ? `${mailPaths.inbox}?${query.toString()}` : mailPaths.inbox;
}
