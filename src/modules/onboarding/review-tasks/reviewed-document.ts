import { wordsOfSize } from '../../../platform/files/index.js';
import { wordsOfPages } from '../pdf-terms.js';
import type { ReviewItem } from './review-item.query.js';

/** The document that a reviewer looks at. */
export interface ReviewedDocument {
  readonly fileId: string;
  readonly name: string;
  readonly details: string;
  readonly pages: number;
  /** What its pages are called for whoever can't see them. */
  readonly label: string;
}

/** What the talent sent in; where they signed or confirmed the client's own PDF, that. Null where there is only text. */
export function reviewedDocument({ submissions, pdf, title, personName }: ReviewItem): ReviewedDocument | null {
  const latest = submissions.at(-1);
  if (latest?.fileId != null) {
    const pages = latest.filePages ?? 1;
    return { fileId: latest.fileId, name: latest.fileName ?? '', details: `${wordsOfSize(latest.fileSize ?? 0)}, ${wordsOfPages(pages)}`, pages, label: `${title} of ${personName}` };
  }
  return pdf && { fileId: pdf.fileId, name: pdf.name, details: wordsOfPages(pdf.pages), pages: pdf.pages, label: title };
}
