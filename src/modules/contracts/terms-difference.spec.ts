import fc from 'fast-check';
import { changedTerms, textDifference, type TermsFacts } from './terms-difference.js';

const terms: TermsFacts = {
  projectName: 'Design system refresh',
  scope: 'Refresh the buttons and the forms.',
  rateMinor: 8500n,
  weeklyLimitHours: 30,
  amountMinor: null,
  currency: 'USD',
  startsOn: '2027-02-03',
  endsOn: null,
  schedule: null,
  paymentTerms: null,
};

describe('changed terms', () => {
  it('finds none between equal terms, whether money came as bigint or as text', () => {
    expect(changedTerms(terms, { ...terms, rateMinor: '8500' })).toEqual([]);
  });

  it.each([
    ['project-name', { projectName: 'Design system rewrite' }],
    ['scope', { scope: 'Refresh the buttons.' }],
    ['pay', { rateMinor: 9000n }],
    ['pay', { currency: 'EUR' }],
    ['weekly-limit', { weeklyLimitHours: null }],
    ['start', { startsOn: '2027-02-10' }],
    ['end', { endsOn: '2027-04-25' }],
    ['schedule', { schedule: 'Mornings' }],
    ['payment-terms', { paymentTerms: 'Expenses on receipt' }],
  ] as const)('names %s', (term, change) => {
    expect(changedTerms(terms, { ...terms, ...change })).toEqual([term]);
  });

  it('names several in the order in which people read them', () => {
    expect(changedTerms(terms, { ...terms, rateMinor: 1n, scope: 'x' })).toEqual(['scope', 'pay']);
  });
});

describe('text difference', () => {
  it('marks the words that went and came', () => {
    expect(textDifference('Refresh the buttons.', 'Refresh all buttons.')).toEqual([
      { kind: 'same', text: 'Refresh ' },
      { kind: 'removed', text: 'the' },
      { kind: 'added', text: 'all' },
      { kind: 'same', text: ' buttons.' },
    ]);
  });

  it('loses not one character of either text', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 30 }), (before, after) => {
        const pieces = textDifference(before, after);
        const without = (kind: string): string => pieces.filter((piece) => piece.kind !== kind).map(({ text }) => text).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });
});
