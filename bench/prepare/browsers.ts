import { createHash, createHmac, randomBytes } from 'node:crypto';
import { FormTokens } from '../../src/platform/security/form-token.js';
import { deriveKey } from '../../src/platform/security/keys.js';

/** Makes what a browser would hold after a sign-in or after opening a form, so that preparing thousands takes no thousand requests. */
export class Browsers {
  private readonly tokens: FormTokens;
  private readonly sessionKey: string;

  constructor(masterKey: Buffer) {
    this.tokens = new FormTokens(deriveKey(masterKey, 'form token'));
    this.sessionKey = deriveKey(masterKey, 'session cookie').toString('base64');
  }

  /** The session's cookie, signed as express-session signs it. */
  sessionCookie(sessionId: string): string {
    const signature = createHmac('sha256', this.sessionKey).update(sessionId).digest('base64').replace(/=+$/, '');
    return `__Host-gangway=${encodeURIComponent(`s:${sessionId}.${signature}`)}`;
  }

  /** Acting for a client is a choice that the browser keeps. */
  actingCookie(context: string): string {
    return `__Host-gangway-acting=${encodeURIComponent(context)}`;
  }

  linkCookie(invitationId: string, secret: string): string {
    return `__Secure-gangway-link-${invitationId}=${secret}`;
  }

  /** The token in a form shown to somebody signed in. */
  tokenOfSession(sessionId: string): string {
    return this.tokens.make(`session ${sessionId}`);
  }

  /** The token in a form shown to a stranger, with the cookie it is bound to. */
  tokenOfStranger(): { token: string; cookie: string } {
    const nonce = randomBytes(16).toString('base64url');
    return { token: this.tokens.make(`nonce ${nonce}`), cookie: `__Host-gangway-form=${nonce}` };
  }
}

export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
