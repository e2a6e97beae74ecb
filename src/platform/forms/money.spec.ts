import fc from 'fast-check';
import { minorUnitsOf, typedAmountOf } from './money.js';

describe('money as typed', () => {
  it.each([
    ['85', 'USD', 8500n], ['85.5', 'USD', 8550n], ['1,250.50', 'USD', 125050n], ['1 250.50', 'EUR', 125050n], ['500', 'JPY', 500n], ['1.234', 'KWD', 1234n], ['0.07', 'USD', 7n], ['85,50', 'EUR', 8550n], ['1.250,50', 'EUR', 125050n], ['1,250', 'EUR', 125000n],
  ])('takes "%s" %s for %s', (typed, currency, expected) => expect(minorUnitsOf(typed, currency)).toBe(expected));

  it.each([['1.005', 'USD'], ['1.5', 'JPY'], ['12,345,6', 'USD'], ['1.250', 'EUR'], ['-1', 'USD'], ['1e5', 'USD'], ['', 'USD'], ['5', 'usd'], ['٥', 'USD'], ['99999999999999', 'USD']])(
    'refuses "%s" %s', (typed, currency) => expect(minorUnitsOf(typed, currency)).toBeNull(),
  );

  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n - 1n }), fc.constantFrom('USD', 'JPY', 'KWD'), (amount, currency) => {
        expect(minorUnitsOf(typedAmountOf(amount, currency), currency)).toBe(amount);
      }),
    );
  });
});
