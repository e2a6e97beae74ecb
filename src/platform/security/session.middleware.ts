import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Settings } from '../config/index.js';
import { hostCookie } from './cookies.js';
import { deriveKey } from './keys.js';
import type { SessionStore } from './session-store.js';

/** The longest a session lives, whatever its owner does. */
export const sessionHours = 12;

/** Opaque ids of 256 bits. A stranger's visit makes no session and no row. */
export function sessionMiddleware(settings: Settings, store: SessionStore): RequestHandler {
  return session({
    name: hostCookie('gangway', settings.isHttps),
    store,
    secret: deriveKey(settings.masterKey, 'session cookie').toString('base64'),
    genid: () => randomBytes(32).toString('base64url'),
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', path: '/', secure: settings.isHttps, maxAge: sessionHours * 3600 * 1000 },
  });
}

/**
 * Whether a visit is secure is said by PUBLIC_URL and not by a header that a proxy may have forgotten:
 * without this, a Secure cookie would silently not be set behind such a proxy.
 */
export function secureByPublicUrl(isHttps: boolean): RequestHandler {
  return (req, _res, next) => {
    Object.defineProperty(req, 'secure', { value: isHttps, configurable: true });
    next();
  };
}
