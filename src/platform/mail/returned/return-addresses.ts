import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/index.js';
import { deriveKey } from '../../security/keys.js';

const macLength = 13;
const idLength = 25;

/**
 * Where a mail comes back to when it can't be delivered: an address of its own for each, `bounces+<mail>.<mac>@…`. Only we can make one,
 * so whoever writes to one has seen that mail, and what comes back needs no guessing which mail it was.
 */
@Injectable()
export class ReturnAddresses {
  private readonly key: Buffer;
  private readonly mailbox: { readonly local: string; readonly domain: string } | null;

  constructor(settings: Settings) {
    this.key = deriveKey(settings.masterKey, 'return addresses');
    const at = settings.mailReturn?.lastIndexOf('@') ?? -1;
    this.mailbox = settings.mailReturn === null ? null : { local: settings.mailReturn.slice(0, at), domain: settings.mailReturn.slice(at + 1) };
  }

  /** @returns null where nothing receives mail; then mails come back to MAIL_FROM */
  of(mailId: string): string | null {
    if (!this.mailbox) return null;
    const place = BigInt(`0x${mailId.replaceAll('-', '')}`).toString(36).padStart(idLength, '0');
    return `${this.mailbox.local}+${place}.${this.macOf(place)}@${this.mailbox.domain}`;
  }

  /** @returns the mail that an address was made for; null where it is none of ours. Mail servers may have changed its case. */
  mailIdOf(address: string): string | null {
    if (!this.mailbox) return null;
    const folded = address.toLowerCase();
    const [beginning, end] = [`${this.mailbox.local}+`.toLowerCase(), `@${this.mailbox.domain}`.toLowerCase()];
    if (!folded.startsWith(beginning) || !folded.endsWith(end)) return null;
    const [, place, mac] = /^([0-9a-z]{25})\.([0-9a-z]{13})$/.exec(folded.slice(beginning.length, -end.length)) ?? [];
    if (place === undefined || mac === undefined || !timingSafeEqual(Buffer.from(mac), Buffer.from(this.macOf(place)))) return null;
    return idOf(place);
  }

  private macOf(place: string): string {
    const mac = createHmac('sha256', this.key).update(place).digest().readBigUInt64BE();
    return mac.toString(36).padStart(macLength, '0');
  }
}

function idOf(place: string): string {
  const number = [...place].reduce((sum, sign) => sum * 36n + BigInt(parseInt(sign, 36)), 0n);
  const hex = number.toString(16).padStart(32, '0');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
