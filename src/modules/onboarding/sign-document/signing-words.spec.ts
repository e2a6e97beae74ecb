import { foldName, hashOfSigned, intentOf, shownDocument } from './signing-words.js';

describe('A typed name', () => {
  it.each([
    ['  lena   VOGEL ', 'Lena Vogel'],
    ['Jose Alvarez', 'José Álvarez'],
    ['Anne–Marie O’Neill', "Anne-Marie O'Neill"],
  ])('"%s" is the account’s name "%s"', (typed, known) => expect(foldName(typed)).toBe(foldName(known)));

  it.each([
    ['Lena', 'Lena Vogel'],
    ['L. Vogel', 'Lena Vogel'],
    ['LenaVogel', 'Lena Vogel'],
  ])('"%s" is not the account’s name "%s"', (typed, known) => expect(foldName(typed)).not.toBe(foldName(known)));
});

it('What is declared by signing reads well with a title that is a request itself', () => {
  expect(intentOf('Read and sign the terms', 'Meridian Labs')).toBe('I have read the document that Meridian Labs asks me to sign under the title “Read and sign the terms”, and I sign it.');
});

describe('The hash of a document', () => {
  it('covers the title and every character of the text', () => {
    const hash = (title: string, body: string): string => hashOfSigned({ title, body, pdf: null, requirementVersion: 1 }).toString('hex');
    expect(hash('NDA', 'Keep it secret.')).toBe(hash('NDA', 'Keep it secret.'));
    expect(hash('NDA', 'Keep it secret.')).not.toBe(hash('NDA', 'Keep it secret'));
    expect(hash('NDA 2', 'Keep it secret.')).not.toBe(hash('NDA', 'Keep it secret.'));
  });

  it('is that of the file where a PDF is signed', () => {
    const pdf = { fileId: '0193a1d2-0000-7000-8000-000000000000', name: 'nda.pdf', pages: 2, sha256: 'ab'.repeat(32) };
    expect(hashOfSigned({ title: 'NDA', body: 'Not this', pdf, requirementVersion: 3 }).toString('hex')).toBe(pdf.sha256);
    expect(shownDocument({ title: 'NDA', body: 'Not this', pdf, requirementVersion: 3 })).toBe(`NDA\n\nnda.pdf, 2 pages, version 3. SHA-256 of the file: ${pdf.sha256}`);
  });
});
