import { printable } from './blocks.js';
import { ink, Paper, type Voice } from './paper.js';
import { body, writeBlocks } from './write-blocks.js';

export interface PrintedSection {
  heading: string;
  /** Label and value, in the words that people read. */
  facts?: readonly (readonly [label: string, value: string])[];
  /** Text with `# headings`, `- items`, `1. clauses` and paragraphs between empty lines. */
  text?: string;
}

export interface PrintedDocument {
  /** What kind of document it is, above the title. */
  kind: string;
  title: string;
  author: string;
  /** What the reader must know first; may be empty. */
  note: string;
  sections: readonly PrintedSection[];
  /** At the foot of every page, beside the page's number. */
  footer: string;
  pageWords: (page: number, pages: number) => string;
  /** The same document at the same state has the same bytes, so this is when that state began, not when it was printed. */
  createdAt: Date;
}

const sectionHeading: Voice = { face: 'bold', size: 13.5, lineGap: 2, after: 8 };

/** Sections of facts and text as an A4 document. */
export async function printedDocumentPdf(document: PrintedDocument): Promise<Buffer> {
  const title = inOneLine(document.title);
  const paper = new Paper({ title, author: inOneLine(document.author), createdAt: document.createdAt });
  paper.write('P', inOneLine(document.kind), { face: 'regular', size: 10, color: ink.quiet, after: 4 });
  paper.write('H1', title, { face: 'bold', size: 22, lineGap: 2, after: 10 });
  paper.rule({ color: ink.green, width: 2, length: 48, after: 18 });
  if (document.note !== '') paper.write('P', printable(document.note), { face: 'italic', size: 10.5, lineGap: 3.5, after: 14 });
  for (const section of document.sections) writeSection(paper, section);
  const footer = inOneLine(document.footer);
  return paper.finish((page, pages) => ({ left: footer, right: document.pageWords(page, pages) }));
}

function writeSection(paper: Paper, { heading, facts = [], text = '' }: PrintedSection): void {
  paper.space(10);
  // A heading never stands alone at the foot of a page.
  paper.keepTogether(84);
  paper.write('H2', inOneLine(heading), sectionHeading);
  for (const [label, value] of facts) paper.fact(printable(label), printable(value));
  if (facts.length > 0) paper.space(text === '' ? 4 : 8);
  if (text !== '') writeBlocks(paper, text, { heading: 'H3' });
  paper.space((body.after ?? 0) / 2);
}

function inOneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}
