import { domainToASCII } from 'node:url';

const longestAddress = 254;
const localPart = /^[^\s@"<>(),:;\\[\]\p{Cc}]{1,64}$/u;
const domain = /^(?=.{3,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/;

/**
 * The form in which two e-mail addresses are compared: trimmed, NFC, lower case, domain in punycode.
 * Dots and +tags count, because only the mailbox's own server knows whether they matter. Null when it is no address.
 */
export function foldAddress(typed: string): string | null {
  const text = typed.normalize('NFC').trim().toLowerCase().normalize('NFC');
  const at = text.lastIndexOf('@');
  if (at < 1) return null;
  const local = text.slice(0, at);
  const host = domainToASCII(text.slice(at + 1));
  if (!localPart.test(local) || local.startsWith('.') || local.endsWith('.') || local.includes('..')) return null;
  if (!domain.test(host)) return null;
  const folded = `${local}@${host}`;
  return folded.length > longestAddress ? null : folded;
}
