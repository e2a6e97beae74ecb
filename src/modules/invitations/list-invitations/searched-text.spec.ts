import fc from 'fast-check';
import { tellingPart } from './searched-text.js';

describe('what the index looks up of a search', () => {
  it.each([
    ['haddad', 'haddad'],
    ['amira haddad', 'haddad'],
    ['verden.ilmore.885813@large.example', '885813'],
    ['ann@northwind.example', 'ann'],
    ['a.b@northwind.example', 'northwind'],
    ['łuk', 'łuk'],
    ['zq', null],
    ['100%', '100'],
    ['', null],
  ])('%s: %s', (search, part) => {
    expect(tellingPart(search)).toBe(part);
  });

  it('stands in what is searched, whatever that is, so that no hit is missed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (search) => {
        const part = tellingPart(search);
        expect(part === null ? !/[\p{L}\p{N}]{3}/u.test(search) : search.includes(part) && /^[\p{L}\p{N}]{3,}$/u.test(part)).toBe(true);
      }),
    );
  });
});
