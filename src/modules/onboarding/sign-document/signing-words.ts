import { createHash } from 'node:crypto';

/** Changes whenever a word of the consent changes, so that a signature names the words it was given under. */
export const consentVersion = '2026-11';

export const consentLabel = 'I agree to sign electronically';
export const consentHint =
  'Typing my name below is my signature, with the same effect between us as one written by hand. ' +
  'I get a signed copy by email and can ask for one on paper.';

/** The consent, word by word as the page shows it beside the box. */
export const consentText = `${consentLabel}. ${consentHint}`;

/** What a person declares by signing. */
export function intentOf(title: string, clientName: string): string {
  return `I have read "${title}" of ${clientName} and sign it.`;
}

/** Exactly what was shown, as one text: its title and the whole body. */
export function shownDocument({ title, body }: { title: string; body: string | null }): string {
  return `${title}\n\n${body ?? ''}`;
}

export function sha256Of(bytes: string | Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** A hash as people compare it: in groups of eight. */
export function hashInGroups(hex: string): string {
  return hex.replace(/(.{8})(?=.)/g, '$1 ');
}

/** "  José   ALVAREZ " and "Jose Alvarez" are the same name: accents, case, spaces and kinds of hyphen don't count. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\p{Pd}]/gu, '-')
    .replace(/[’ʼ`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
