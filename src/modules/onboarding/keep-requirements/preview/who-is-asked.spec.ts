import fc from 'fast-check';
import { askedOf, type Talent } from './who-is-asked.js';

const orNull = <T>(...values: readonly T[]): fc.Arbitrary<T | null> => fc.constantFrom(...values, null);
const scope = fc.record({ audience: orNull('freelancer' as const, 'agency' as const), target: orNull('contract' as const, 'cloud' as const), contractKind: orNull('hourly' as const, 'fixed' as const), country: orNull('PL', 'DE') });
const talent: fc.Arbitrary<Talent> = fc.oneof(
  fc.record({ audience: fc.constantFrom('freelancer' as const, 'agency' as const), target: fc.constant('contract' as const), contractKind: fc.constantFrom('hourly' as const, 'fixed' as const), country: orNull('PL', 'DE') }),
  fc.record({ audience: fc.constantFrom('freelancer' as const, 'agency' as const), target: fc.constant('cloud' as const), contractKind: fc.constant(null), country: orNull('PL', 'DE') }),
);

describe('who is asked for a requirement', () => {
  it('is always told with a reason', () => {
    fc.assert(fc.property(scope, talent, (asked, who) => askedOf(asked, who).reasons.length > 0));
  });

  it('never grows when the requirement is narrowed', () => {
    fc.assert(
      fc.property(scope, talent, (narrow, who) => {
        for (const part of ['audience', 'target', 'contractKind', 'country'] as const) {
          if (askedOf(narrow, who).isAsked) expect(askedOf({ ...narrow, [part]: null }, who).isAsked).toBe(true);
        }
      }),
    );
  });

  it('gives every reason against, and none for, to whom is not asked', () => {
    const scoped = { audience: 'agency', target: 'contract', contractKind: 'fixed', country: 'DE' } as const;
    expect(askedOf(scoped, { audience: 'freelancer', target: 'cloud', contractKind: null, country: 'DE' })).toEqual({
      isAsked: false,
      reasons: ['For agencies only', 'For contracts only', 'For fixed-price contracts only'],
    });
  });

  it('asks where the country is not known, and says so', () => {
    const somewhere = { audience: null, target: null, contractKind: null, country: 'PL' } as const;
    const nobodyKnows = { audience: 'freelancer', target: 'cloud', contractKind: null, country: null } as const;
    expect(askedOf(somewhere, nobodyKnows)).toEqual({ isAsked: true, reasons: ['For Poland only, and the country is not known, so it is asked'] });
    expect(askedOf(somewhere, { ...nobodyKnows, country: 'DE' }).isAsked).toBe(false);
  });
});
