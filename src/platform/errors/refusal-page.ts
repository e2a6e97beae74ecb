import { HttpException } from '@nestjs/common';
import { DomainError, TooManyRequests } from './domain-error.js';
import type { WayOn } from './domain-error.js';
import { isDatabaseOutage } from './outage.js';

/** What an error page says. */
export interface RefusalPage {
  readonly status: number;
  readonly title: string;
  readonly message: string;
  readonly wayOn: WayOn | null;
  readonly retryAfterInSeconds?: number;
}

const plainWords: Readonly<Record<number, { title: string; message: string }>> = {
  400: { title: "We couldn't read that", message: 'Something in what was sent is malformed. Go back and try again.' },
  403: { title: "You can't open this page", message: "Your account doesn't have access to this page." },
  404: { title: "We can't find that page", message: 'It may have moved, or the address may be incomplete.' },
  405: { title: "We can't find that page", message: 'It may have moved, or the address may be incomplete.' },
  413: { title: 'That is too large', message: 'What you sent is larger than we can take.' },
  429: { title: 'Please wait a little', message: 'You have tried this often in a short time.' },
  500: { title: 'Something went wrong on our side', message: 'We have noted it. Nothing of what you sent was half done. Try again, and if it happens again tell us the reference below.' },
  503: { title: "We'll be right back", message: "A part of Gangway can't be reached at the moment. Nothing you had saved is lost. Try again in a few seconds." },
};

const wordsOf = (status: number): { title: string; message: string } =>
  plainWords[status] ?? plainWords[status < 500 ? 400 : 500] ?? { title: '', message: '' };

/** The page for any error: refusals speak for themselves, everything else stays general and tells no inner detail. */
export function refusalPageOf(error: unknown): RefusalPage {
  if (error instanceof DomainError) {
    const { status, title, message, wayOn } = error;
    return { status, title, message, wayOn, ...(error instanceof TooManyRequests ? { retryAfterInSeconds: error.retryAfterInSeconds } : {}) };
  }
  if (isDatabaseOutage(error)) return { status: 503, ...wordsOf(503), wayOn: null, retryAfterInSeconds: 10 };
  const status = statusOf(error);
  return { status, ...wordsOf(status), wayOn: null };
}

/** Nest's own refusals and those of Express' middleware carry a status; a bug does not. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
