import { retriedTogetherDays } from '../../mail/index.js';
import { deliveriesPaths } from '../deliveries.paths.js';
import { mailsPerPage, type FailingMail } from './failing-mails.query.js';

interface Shown {
  readonly rows: readonly FailingMail[];
  readonly heldCount: number;
  readonly isFirstPage: boolean;
  readonly tabs: readonly object[];
  /** What people call a kind of mail. */
  readonly wordsOf: (kind: string) => string | null;
}

/** Shapes views/deliveries/mails. */
export function failingMailsView({ rows, heldCount, isFirstPage, tabs, wordsOf }: Shown): object {
  const mails = rows.slice(0, mailsPerPage);
  const last = mails.at(-1);
  return {
    title: 'Failing mails',
    tabs,
    mails: mails.map((mail) => mailView(mail, wordsOf(mail.kind))),
    heldText: heldInWords(heldCount),
    retryAllPath: mails.some((mail) => mail.isOfLate && isRetryable(mail)) ? deliveriesPaths.retries : null,
    retriedTogetherDays,
    newer: isFirstPage ? null : deliveriesPaths.mails,
    older: rows.length > mailsPerPage && last ? deliveriesPaths.olderMails(last.id) : null,
  };
}

function heldInWords(count: number): string {
  if (count === 0) return '';
  const many = count > 100 ? 'More than 100 mails are held, because their client is suspended.' : `${count} mails are held, because their client is suspended.`;
  return `${count === 1 ? 'One mail is held, because its client is suspended.' : many} What is still due when that ends goes on by itself.`;
}

/** A kind that this version does not know is called by its code. */
function mailView(mail: FailingMail, words: string | null): object {
  const { id, kind, to, failingSince, attempts, nextAt, serverWords, isDue, isHeld, hasLeft } = mail;
  return {
    name: words ?? kind, code: words === null ? null : kind, to, failingSince, attempts, serverWords, hasLeft,
    badge: badgeOf(mail),
    nextAt: isDue || isHeld ? null : nextAt,
    isNow: isDue && !isHeld,
    retryPath: isRetryable(mail) ? deliveriesPaths.retryOfMail(id) : null,
  };
}

function badgeOf({ state, isHeld }: FailingMail): object {
  if (isHeld) return { kind: 'info', label: 'Held' };
  return state === 'bounced' ? { kind: 'stop', label: 'Bounced' } : { kind: 'wait', label: 'Deferred' };
}

/** What is due by itself or held gains nothing by being asked for. */
function isRetryable({ state, isDue, isHeld }: FailingMail): boolean {
  return state === 'bounced' || (!isDue && !isHeld);
}
