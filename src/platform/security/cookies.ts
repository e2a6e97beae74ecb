import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';

/** A cookie of this request, or null. */
export function readCookie(req: Request, name: string): string | null {
  return parseCookie(req.headers.cookie ?? '')[name] ?? null;
}

/** The name under which a cookie is kept: on https the browser itself guards that only this host set it. */
export function hostCookie(name: string, isHttps: boolean): string {
  return isHttps ? `__Host-${name}` : name;
}

/** Sets a cookie as all of ours are: out of scripts' reach, and not sent along from other sites' forms. */
export function setCookie(res: Response, name: string, value: string, options: CookieOptions & { secure: boolean }): void {
  res.cookie(name, value, { httpOnly: true, sameSite: 'lax', path: '/', ...options });
}
