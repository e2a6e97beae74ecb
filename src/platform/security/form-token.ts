import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { randomText } from './random-text.js';

const saltLength = 12;

/**
 * Makes and checks the token that every form carries: an HMAC over the session's id or over a stranger's nonce,
 * so that showing a form writes nothing. The salt makes each one look different to whoever watches compressed answers.
 */
export class FormTokens {
  private readonly key: KeyObject;

  constructor(key: Buffer) {
    this.key = createSecretKey(key);
  }

  make(binding: string): string {
    const salt = randomText(9);
    return salt + this.sign(salt, binding);
  }

  isRight(token: unknown, binding: string): boolean {
    if (typeof token !== 'string' || token.length <= saltLength) return false;
    const salt = token.slice(0, saltLength);
    const given = Buffer.from(token.slice(saltLength));
    const expected = Buffer.from(this.sign(salt, binding));
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  private sign(salt: string, binding: string): string {
    return createHmac('sha256', this.key).update(`${salt}|${binding}`).digest('base64url');
  }
}
