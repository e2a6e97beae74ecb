import { createSecretKey } from 'node:crypto';
import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Settings } from '../config/index.js';
import { hostCookie, readCookie } from './cookies.js';
import { deriveKey } from './keys.js';
import { randomText } from './random-text.js';
import type { SessionStore } from './session-store.js';

/** The longest a session lives, whatever its owner does. */
export const sessionHours = 12;
/** The cookie stays longer, so that who comes too late with a form can be told so. It opens nothing by then. */
const cookieHours = 2 * sessionHours;

/** Opaque ids of 256 bits. A stranger's visit makes no session and no row. */
export function sessionMiddleware(settings: Settings, store: SessionStore): RequestHandler {
  const name = hostCookie('gangway', settings.isHttps);
  const withSession = session({
    name,
    store,
    // As a key and not as a text: Node prepares a key once, and a text at every visit.
    secret: createSecretKey(deriveKey(settings.masterKey, 'session cookie').toString('base64'), 'utf8'),
    genid: () => randomText(32),
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', path: '/', secure: settings.isHttps, maxAge: cookieHours * 3600 * 1000 },
  });
  // A stranger who only looks has no session to find, and making an empty one for each look costs more than it seems.
  return (req, res, next) => {
    const onlyLooks = (req.method === 'GET' || req.method === 'HEAD') && readCookie(req, name) === null;
    if (onlyLooks) next();
    else withSession(req, res, next);
  };
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
