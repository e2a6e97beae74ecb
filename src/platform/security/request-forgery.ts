import type { NextFunction, Request, Response } from 'express';
import { Forbidden } from '../errors/index.js';
import { SignInNeeded, type UnsentForm } from './access-refusals.js';
import { hostCookie, readCookie, setCookie } from './cookies.js';
import { FormTokens } from './form-token.js';
import { deriveKey } from './keys.js';
import { pathToReturnTo } from './local-path.js';
import { randomText } from './random-text.js';

const nonceCookie = 'gangway-form';
const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const nonceShape = /^[\w-]{22}$/;

/** Thrown when a request can't be shown to come from one of our own pages. */
export class ForgedRequest extends Forbidden {
  constructor() {
    super({
      title: 'Please send that form again',
      message: 'We could not make sure that it came from a page of ours. Go back, reload the page and send it again; nothing was changed.',
    });
  }
}

/** Refuses changes that another site's page asks a browser for (security.md 6). */
export class RequestForgery {
  private readonly tokens: FormTokens;
  private readonly origin: string;
  private readonly isHttps: boolean;
  private readonly checked = new WeakSet<object>();
  private readonly nonces = new WeakMap<object, string>();

  constructor(settings: { masterKey: Buffer; publicUrl: string; isHttps: boolean }) {
    this.tokens = new FormTokens(deriveKey(settings.masterKey, 'form token'));
    this.origin = new URL(settings.publicUrl).origin;
    this.isHttps = settings.isHttps;
  }

  /** The middleware. A multipart form is read by its route, which then calls `check`; the guard sees to it. */
  readonly middleware = (req: Request, _res: Response, next: NextFunction): void => {
    if (readingMethods.has(req.method)) return next();
    if (!this.isFromOwnPage(req)) return next(new ForgedRequest());
    if (req.get('x-csrf-token') !== undefined || !isMultipart(req)) {
      const body = req.body as Record<string, unknown> | undefined;
      const token = req.get('x-csrf-token') ?? body?._csrf;
      return this.check(req, token) ? next() : next(this.refusalFor(req, token));
    }
    next();
  };

  /** The token for a form on this answer. A stranger is given a nonce to bind it to; a signed-in person needs none. */
  tokenFor(req: Request, res: Response): string {
    return this.tokens.make(this.bindingOf(req) ?? this.giveNonce(req, res));
  }

  /** Whether the token is right for whoever sent this request; remembers that it was. */
  check(req: Request, token: unknown): boolean {
    const binding = this.bindingOf(req);
    if (binding === null || !this.tokens.isRight(token, binding)) return false;
    this.checked.add(req);
    return true;
  }

  /** Whether this request needs a token that nobody has checked yet: a multipart form before it was read. */
  isUnchecked(req: Request): boolean {
    return !readingMethods.has(req.method) && !this.checked.has(req);
  }

  /**
   * Nothing was changed, and the person is led on: whose session ended while the form was open signs in again, and whose
   * form is from before they signed in, in another tab, sees it as it is now. A stranger without any session gets no
   * answer here: the route's own rule asks to sign in, or refuses what nobody has checked.
   */
  private refusalFor(req: Request, token: unknown): Error | undefined {
    const isSignedIn = Boolean(req.session?.personId);
    const hadSession = readCookie(req, hostCookie('gangway', this.isHttps)) !== null && !isSignedIn;
    const isFromBeforeSigningIn = isSignedIn && this.isRightForNonce(req, token);
    if (hadSession || isFromBeforeSigningIn) return new SignInNeeded(pathToReturnTo(req), this.unsentForm(req, token));
    return isSignedIn ? new ForgedRequest() : undefined;
  }

  /** Only a form that our own page made for the session that ended is shown again; whoever made another up keeps it. */
  private unsentForm(req: Request, token: unknown): UnsentForm | null {
    const ended = readSessionId(readCookie(req, hostCookie('gangway', this.isHttps)));
    if (ended === null || !this.tokens.isRight(token, `session ${ended}`)) return null;
    const input = req.body as Record<string, unknown>;
    return { path: req.originalUrl, made: typeof input._acting === 'string' ? input._acting : 'self', input };
  }

  private isRightForNonce(req: Request, token: unknown): boolean {
    const binding = this.nonceBindingOf(req);
    return binding !== null && this.tokens.isRight(token, binding);
  }

  private isFromOwnPage(req: Request): boolean {
    const site = req.get('sec-fetch-site');
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
    const origin = req.get('origin');
    // A browser that says same-origin may have reached us under another name than PUBLIC_URL, as behind a tunnel.
    return site !== undefined || origin === undefined || origin === 'null' || origin === this.origin;
  }

  private bindingOf(req: Request): string | null {
    return req.session?.personId ? `session ${req.sessionID}` : this.nonceBindingOf(req);
  }

  private nonceBindingOf(req: Request): string | null {
    const nonce = this.nonces.get(req) ?? readCookie(req, hostCookie(nonceCookie, this.isHttps));
    return nonce !== null && nonceShape.test(nonce) ? `nonce ${nonce}` : null;
  }

  private giveNonce(req: Request, res: Response): string {
    const nonce = randomText(16);
    this.nonces.set(req, nonce);
    setCookie(res, hostCookie(nonceCookie, this.isHttps), nonce, { secure: this.isHttps });
    return `nonce ${nonce}`;
  }
}

/** The id inside express-session's cookie. Its signature need not be checked: the token that is compared with the id was signed by us. */
function readSessionId(cookie: string | null): string | null {
  return /^s:([\w-]+)\./.exec(cookie ?? '')?.[1] ?? null;
}

function isMultipart(req: Request): boolean {
  return req.is('multipart/form-data') === 'multipart/form-data';
}
