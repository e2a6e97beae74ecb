import type { PrintedDocument } from './printed-document.js';
import type { SignedDocument } from './signed-document.js';

export type { PrintedDocument, PrintedSection } from './printed-document.js';
export type { SignatureCertificate, SignedDocument } from './signed-document.js';

/** Sets a signed document with its certificate page. The typesetter and its fonts are loaded at the first one: few processes ever make one. */
export async function signedDocumentPdf(signed: SignedDocument): Promise<Buffer> {
  const typesetter = await import('./signed-document.js');
  return typesetter.signedDocumentPdf(signed);
}

/** Sets a document of facts and text, loaded at the first one too. */
export async function printedDocumentPdf(document: PrintedDocument): Promise<Buffer> {
  const typesetter = await import('./printed-document.js');
  return typesetter.printedDocumentPdf(document);
}
