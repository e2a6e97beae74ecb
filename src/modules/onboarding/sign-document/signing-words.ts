import { hash } from 'node:crypto';
import { wordsOfPdf, type PdfTerms } from '../pdf-terms.js';

/** Changes whenever a word of the consent changes, so that a signature names the words it was given under. */
export const consentVersion = '2026-11';

export const consentLabel = 'I agree to sign electronically';
export const consentHint =
  'Typing my name below is my signature, with the same effect between us as one written by hand. ' +
  'I get a signed copy by email and can ask for one on paper.';

/** The consent, word by word as the page shows it beside the box. */
export const consentText = `${consentLabel}. ${consentHint}`;

/** What a person declares by signing. The title may itself be a request ("Read and sign the terms"), so it stands apart from the sentence. */
export function intentOf(title: string, clientName: string): string {
  return `I have read the document that ${clientName} asks me to sign under the title “${title}”, and I sign it.`;
}

/** What is signed: a text written here, or a PDF. */
export interface Signable {
  readonly title: string;
  readonly body: string | null;
  readonly pdf: PdfTerms | null;
  readonly requirementVersion: number | null;
}

/** Exactly what was shown, as one text: its title and the whole body; of a PDF its name, which version of the requirement it is, and its hash. */
export function shownDocument({ title, body, pdf, requirementVersion }: Signable): string {
  if (pdf === null) return `${title}\n\n${body ?? ''}`;
  return `${title}\n\n${wordsOfPdf(pdf)}, version ${requirementVersion ?? 1}. SHA-256 of the file: ${pdf.sha256}`;
}

/** The fingerprint of what is signed: of the text, or of the PDF's own bytes. */
export function hashOfSigned(signed: Signable): Buffer {
  return signed.pdf === null ? sha256Of(shownDocument(signed)) : Buffer.from(signed.pdf.sha256, 'hex');
}

export function sha256Of(bytes: string | Buffer): Buffer {
  return hash('sha256', bytes, 'buffer');
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
