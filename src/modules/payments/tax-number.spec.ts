import fc from 'fast-check';
import { lastFourOf, numberRules } from './tax-number.js';

describe('tax numbers', () => {
  it.each(['123-45-6789', '123456789', '912-70-1234'])('takes %s for an SSN or ITIN', (typed) => expect(numberRules.SSN.accepts(typed)).toBe(true));
  it.each(['000-45-6789', '666-45-6789', '123-00-6789', '123-45-0000', '12345678', '1234567890', '12-3456789x'])('takes %s for no SSN', (typed) => expect(numberRules.SSN.accepts(typed)).toBe(false));
  it.each(['12-3456789', '123456789'])('takes %s for an EIN', (typed) => expect(numberRules.EIN.accepts(typed)).toBe(true));
  it.each(['00-3456789', '1-23456789', '12-345678'])('takes %s for no EIN', (typed) => expect(numberRules.EIN.accepts(typed)).toBe(false));
  it.each(['12 345 678 901', 'DE811907980', '1234567/89', '123.456.789-09'])('takes %s for a local number', (typed) => expect(numberRules.local.accepts(typed)).toBe(true));
  it.each(['123', 'none', '<script>1</script>', '1'.repeat(31)])('takes %s for no local number', (typed) => expect(numberRules.local.accepts(typed)).toBe(false));

  it('never shows more than four characters, nor more than half of a number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{4,30}$/), (number) => {
        const shown = lastFourOf(number);
        expect(number.endsWith(shown)).toBe(true);
        expect(shown.length).toBeLessThanOrEqual(Math.min(4, number.length / 2));
      }),
    );
  });
});
