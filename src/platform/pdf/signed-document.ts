import { printable } from './blocks.js';
import { ink, Paper, type Voice } from './paper.js';
import { body, heading, writeBlocks } from './write-blocks.js';

/** What is known of a signature. It is printed as it is given, so give it in words a person reads. */
export interface SignatureCertificate {
  /** Hex, of the text or the file that was signed. */
  documentSha256: string;
  signerName: string;
  signerEmail: string;
  /** What the signer declared: "I sign the Meridian NDA and agree to be bound by it." */
  intent: string;
  /** The consent to sign electronically, word by word as it was shown. */
  consentText: string;
  signedAt: Date;
  ipAddress: string;
  userAgent: string;
  /** "Signed in with password; address confirmed on 3 March 2026" */
  howAuthenticated: string;
  events: readonly { at: Date; text: string }[];
  verifyUrl: string;
}

export interface SignedDocument {
  title: string;
  /** Text with `# headings`, `- items`, `1. clauses` and paragraphs between empty lines. */
  body: string;
  /** Pages as JPEG pictures, where a document was signed that was not written here. */
  pictures?: readonly Buffer[];
  certificate: SignatureCertificate;
}

const small: Voice = { face: 'regular', size: 9, color: ink.quiet, lineGap: 2, after: 8 };

/** The signed text as an A4 document, with a page at its end that says who signed it, when, and how that is known. */
export async function signedDocumentPdf(document: SignedDocument): Promise<Buffer> {
  const title = printable(document.title).replace(/\s+/g, ' ').trim();
  const { certificate } = document;
  const paper = new Paper({ title, author: printable(certificate.signerName), createdAt: certificate.signedAt });
  writeBody(paper, title, document.body);
  writeSignature(paper, certificate);
  const { pictures = [] } = document;
  for (const [index, picture] of pictures.entries()) paper.picture(picture, `${title}, page ${index + 1} of ${pictures.length}`);
  paper.newPage();
  writeCertificate(paper, title, certificate);
  const shortHash = certificate.documentSha256.slice(0, 16);
  return paper.finish((page, pages) => ({ left: title, right: `SHA-256 ${shortHash}…   Page ${page} of ${pages}` }));
}

function writeBody(paper: Paper, title: string, text: string): void {
  paper.write('H1', title, { face: 'bold', size: 22, lineGap: 2, after: 10 });
  paper.rule({ color: ink.green, width: 2, length: 48, after: 20 });
  writeBlocks(paper, text, { heading: 'H2' });
}

function writeSignature(paper: Paper, certificate: SignatureCertificate): void {
  paper.keepTogether(128);
  paper.space(20);
  paper.write('P', 'Signed electronically by', { ...small, after: 2 });
  paper.write('P', printable(certificate.signerName), { face: 'italic', size: 19, lineGap: 2, after: 3 });
  paper.rule({ color: ink.text, length: 240, after: 6 });
  paper.write('P', `${instant(certificate.signedAt)}. The certificate on the last page tells how this is known.`, small);
}

function writeCertificate(paper: Paper, title: string, certificate: SignatureCertificate): void {
  paper.write('H1', 'Certificate of signature', { face: 'bold', size: 18, lineGap: 2, after: 8 });
  paper.rule({ color: ink.green, width: 2, length: 48, after: 16 });
  paper.write('P', whatItIs, { ...body, size: 9.5, lineGap: 2.5, after: 14 });
  for (const [label, value, link] of facts(title, certificate)) paper.fact(label, printable(value), link);
  paper.space(12);
  paper.keepTogether(60);
  paper.write('H2', 'What happened', { ...heading, size: 11 });
  for (const event of certificate.events) paper.fact(shortInstant(event.at), printable(event.text));
}

const whatItIs =
  'This is a simple electronic signature: a person typed their name, declared that they sign, and we kept the record below. ' +
  'It is not an advanced or a qualified electronic signature, no certificate authority vouches for it, and the identity of ' +
  'the signer was checked only as far as this page says.';

function facts(title: string, certificate: SignatureCertificate): [label: string, value: string, link?: string][] {
  return [
    ['Document', title],
    // In two equal lines, which is how people compare it.
    ['SHA-256 of what was signed', certificate.documentSha256.replace(/^(.{32})(?=.)/, '$1\n')],
    ['Signer', certificate.signerName],
    ['E-mail address', certificate.signerEmail],
    ['Signed at', instant(certificate.signedAt)],
    ['Declaration', certificate.intent],
    ['Consent', certificate.consentText],
    ['How we know the signer', certificate.howAuthenticated],
    ['IP address', certificate.ipAddress],
    ['Browser', certificate.userAgent],
    ['Check this document at', certificate.verifyUrl, certificate.verifyUrl],
  ];
}

/** "23 November 2026 at 22:10:05 UTC" */
function instant(at: Date): string {
  return `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' }).format(at)} UTC`;
}

/** "23 Nov 2026, 22:10:05 UTC", which fits a narrow column. */
function shortInstant(at: Date): string {
  return `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' }).format(at)} UTC`;
}
