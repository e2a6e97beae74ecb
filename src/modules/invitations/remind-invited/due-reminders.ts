import { nextDaytime } from './daytime.js';

export const occasions = ['3 days', '7 days', '2 days left'] as const;
export type Occasion = (typeof occasions)[number];

const hour = 3_600_000;

/** An invitation that nobody answered yet, as far as reminders go. */
export interface Unanswered {
  readonly sentAt: Date;
  readonly expiresAt: Date;
  /** The invited person's, as far as it is known. */
  readonly timeZone: string;
  readonly reminded: readonly Occasion[];
  readonly lastRemindedAt: Date | null;
}

export interface Verdict {
  /** Occasions to write down now; one mail serves them all, however many were missed. */
  readonly due: readonly Occasion[];
  /** When to look again. Always later than now. */
  readonly lookAt: Date;
}

/**
 * Which reminders are due now, and when to look again: after 3 and 7 days and 2 days before the end, each once, in the person's daytime,
 * never after the end, and never two within a day, so that a stop of the workers is caught up with by one mail.
 */
export function dueReminders(invitation: Unanswered, now: Date): Verdict {
  const isDaytime = sendableFrom(now, invitation).getTime() === now.getTime();
  const open = openOccasions(invitation);
  const due = isDaytime ? open.filter(({ at }) => at <= now) : [];
  const left = due.length === 0 ? open : openOccasions({ ...invitation, reminded: [...invitation.reminded, ...due.map(({ occasion }) => occasion)], lastRemindedAt: now });
  const looks = left.map(({ at }) => sendableFrom(at > now ? at : now, invitation).getTime());
  return { due: due.map(({ occasion }) => occasion), lookAt: new Date(Math.min(invitation.expiresAt.getTime(), ...looks)) };
}

/** The occasions that are left, each with the moment from which it may be mailed. */
function openOccasions({ sentAt, expiresAt, reminded, lastRemindedAt }: Unanswered): { occasion: Occasion; at: Date }[] {
  const dueAt: Readonly<Record<Occasion, number>> = {
    '3 days': sentAt.getTime() + 72 * hour,
    '7 days': sentAt.getTime() + 168 * hour,
    '2 days left': expiresAt.getTime() - 48 * hour,
  };
  const notBefore = Math.max(sentAt.getTime(), lastRemindedAt?.getTime() ?? 0) + 24 * hour;
  return occasions.filter((occasion) => !reminded.includes(occasion)).map((occasion) => ({ occasion, at: new Date(Math.max(dueAt[occasion], notBefore)) }));
}

function sendableFrom(at: Date, { timeZone, expiresAt }: Unanswered): Date {
  return nextDaytime(at, { timeZone, end: expiresAt });
}
