/** A text of the client's own that is signed or confirmed as a PDF, instead of one written here. */
export interface PdfTerms {
  readonly fileId: string;
  readonly name: string;
  readonly pages: number;
  /** Of the file's bytes, as hex: whoever has the file can find it out too. */
  readonly sha256: string;
}

/** More than so many pages nobody reads on a phone, and their pictures would make a signed copy that no mail takes. */
export const mostPdfPages = 30;

export function wordsOfPdf({ name, pages }: Pick<PdfTerms, 'name' | 'pages'>): string {
  return `${name}, ${wordsOfPages(pages)}`;
}

export function wordsOfPages(pages: number): string {
  return pages === 1 ? '1 page' : `${pages} pages`;
}
