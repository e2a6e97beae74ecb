import { foldName, sha256Of, shownDocument } from './signing-words.js';

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

describe('The hash of a document', () => {
  it('covers the title and every character of the text', () => {
    const hash = (title: string, body: string): string => sha256Of(shownDocument({ title, body })).toString('hex');
    expect(hash('NDA', 'Keep it secret.')).toBe(hash('NDA', 'Keep it secret.'));
    expect(hash('NDA', 'Keep it secret.')).not.toBe(hash('NDA', 'Keep it secret'));
    expect(hash('NDA 2', 'Keep it secret.')).not.toBe(hash('NDA', 'Keep it secret.'));
  });
});
