import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import type { FlashMessage } from './answers.js';

const cookieName = 'gangway-flash';
const longestText = 300;
const kinds: readonly string[] = ['ok', 'stop', 'info'];

/** Keeps a message for the next whole page. It is shown as text only, so the cookie needs no signature. */
export function rememberFlash(req: Request, res: Response, flash: FlashMessage): void {
  const value = Buffer.from(JSON.stringify({ kind: flash.kind, text: flash.text.slice(0, longestText) })).toString('base64url');
  res.cookie(cookieName, value, { httpOnly: true, sameSite: 'lax', secure: req.secure, path: '/', maxAge: 60_000 });
}

/** The message kept for this page, which is shown once. */
export function takeFlash(req: Request, res: Response): FlashMessage | null {
  const value = parseCookie(req.headers.cookie ?? '')[cookieName];
  if (value === undefined) return null;
  res.clearCookie(cookieName, { path: '/' });
  return readFlash(value);
}

function readFlash(value: string): FlashMessage | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(value, 'base64url').toString('utf8'));
    return isFlash(read) ? { kind: read.kind, text: read.text.slice(0, longestText) } : null;
  } catch {
    // A cookie somebody edited is no message; there is nothing to tell them about it.
    return null;
  }
}

function isFlash(read: unknown): read is FlashMessage {
  if (typeof read !== 'object' || read === null || !('kind' in read) || !('text' in read)) return false;
  return typeof read.text === 'string' && typeof read.kind === 'string' && kinds.includes(read.kind);
}
