import fc from 'fast-check';
import { queryOf, readAsked, wordsOf } from './asked.js';

describe('what somebody looks for', () => {
  it.each([
    ['Orbit Studio', ['orbit', 'studio']],
    ['  Król & Söhne ', ['krol', 'sohne']],
    [`'; DROP TABLE x --`, ['drop', 'table', 'x']],
    ['a & !b | (c:*)', ['a', 'b', 'c']],
    ['design design', ['design']],
  ])('"%s" is the words %p', (text, words) => expect(wordsOf(text)).toEqual(words));

  it('is never more than a few words, whatever comes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 5000 }), (text) => {
      const { words } = readAsked({ q: text });
      expect(words.length).toBeLessThanOrEqual(8);
      expect(words.every((word) => word.length <= 40 && /^[\p{Letter}\p{Number}]+$/u.test(word))).toBe(true);
    }));
  });

  it('leaves lists, objects and odd places out', () => {
    const asked = readAsked({ q: ['a', 'b'], skill: { $ne: '' }, place: 'Lisbon', after: `1' OR 1=1_x` });
    expect(asked).toMatchObject({ text: '', skill: '', place: 'Lisbon', after: null });
  });

  it('is said again in the address line, with changes', () => {
    const asked = readAsked({ q: 'web', skill: 'Figma', language: 'English' });
    expect(queryOf(asked, { skill: '' })).toBe('?q=web&language=English');
    expect(queryOf(readAsked({}))).toBe('');
  });
});
