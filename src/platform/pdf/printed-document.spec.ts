import { Readable } from 'node:stream';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { inspectPdf } from '../files/pdf-process.js';
import { printedDocumentPdf, type PrintedDocument } from './index.js';

const document: PrintedDocument = {
  kind: 'Contract',
  title: 'Design system refresh',
  author: 'Meridian Labs',
  note: 'Other terms are proposed.',
  sections: [
    { heading: 'Parties', facts: [['Client', 'Meridian Labs'], ['Freelancer', 'Łukasz Żółć']] },
    { heading: 'Scope of work', text: `# Goals\n\n- tokens\n- components\n\n${'A long paragraph of the scope. '.repeat(220)}` },
  ],
  footer: 'Design system refresh, version 2',
  pageWords: (page, pages) => `Page ${page} of ${pages}`,
  createdAt: new Date('2026-11-23T22:10:05Z'),
};

async function pagesOf(pdf: Buffer): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  const pages = [...(await library.loadDocument(pdf)).pages()].map((page) => page.getText().normalize('NFC').replace(/\s+/g, ' '));
  library.destroy();
  return pages;
}

test('every page says which document it is, which of how many, and the facts stand beside their labels', async () => {
  const pages = await pagesOf(await printedDocumentPdf(document));
  expect(pages.length).toBeGreaterThan(1);
  pages.forEach((text, index) => {
    expect(text).toContain('Design system refresh, version 2');
    expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
  });
  for (const words of ['Contract', 'Other terms are proposed.', 'Freelancer', 'Łukasz Żółć', 'Goals', 'components']) expect(pages[0]).toContain(words);
});

test('it is tagged, embeds its fonts and passes what uploads must pass', async () => {
  const pdf = await printedDocumentPdf(document);
  const text = pdf.toString('latin1');
  expect(text).toMatch(/\/StructTreeRoot/);
  expect(text).toContain('/FontFile2');
  expect(await inspectPdf(Readable.from([pdf]))).toEqual({ pages: 3 });
});

test('has the same bytes whenever it is set', async () => {
  const [first, second] = [await printedDocumentPdf(document), await printedDocumentPdf(document)];
  expect(first.equals(second)).toBe(true);
});
