export { signedDocumentPdf, type SignatureCertificate, type SignedDocument } from './signed-document.js';
