import type { Request, Response } from 'express';
import { hostCookie, readCookie, setCookie } from './cookies.js';

const name = 'gangway-acting';
const kept = /^(self|(?:client|agency):[0-9a-f-]{36})(?: (client:[0-9a-f-]{36}))?$/;
const rememberedDays = 180;

/** The chosen context and the client acted for last. */
export interface ChosenContext {
  readonly current: string;
  readonly lastClient: string | null;
}

/**
 * The choice is kept in a cookie and not in the session's row, so that a GET which switches by itself writes nothing.
 * It gives no rights: every request asks the person's memberships anew.
 */
export function readChosenContext(req: Request, isHttps: boolean): ChosenContext {
  const [, current = 'self', lastClient = null] = kept.exec(readCookie(req, hostCookie(name, isHttps)) ?? '') ?? [];
  return { current, lastClient };
}

export function keepChosenContext(req: Request, res: Response, context: string, isHttps: boolean): void {
  const lastClient = context.startsWith('client:') ? context : readChosenContext(req, isHttps).lastClient;
  const value = lastClient ? `${context} ${lastClient}` : context;
  setCookie(res, hostCookie(name, isHttps), value, { secure: isHttps, maxAge: rememberedDays * 24 * 3600 * 1000 });
}
