import fc from 'fast-check';
import { promisedUntil } from './promise.js';

const at = (text: string): Date => new Date(text);

describe('The promised end of a review', () => {
  it('is so many hours later within the week', () => {
    expect(promisedUntil(at('2026-11-23T10:30:00Z'), 24)).toEqual(at('2026-11-24T10:30:00Z'));
  });

  it('leaves out the weekend', () => {
    expect(promisedUntil(at('2026-11-27T16:00:00Z'), 24)).toEqual(at('2026-11-30T16:00:00Z'));
    expect(promisedUntil(at('2026-11-26T16:00:00Z'), 48)).toEqual(at('2026-11-30T16:00:00Z'));
  });

  it('counts from Monday for what is sent in at the weekend', () => {
    expect(promisedUntil(at('2026-11-28T09:00:00Z'), 8)).toEqual(at('2026-11-30T08:00:00Z'));
    expect(promisedUntil(at('2026-11-29T23:59:00Z'), 24)).toEqual(at('2026-12-01T00:00:00Z'));
  });

  it('is never earlier than the hours themselves, and never earlier for what is sent in later', () => {
    const instants = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 1e7 }), fc.integer({ min: 1, max: 200 }), (from, laterInMs, hours) => {
        const until = promisedUntil(from, hours);
        const later = promisedUntil(new Date(from.getTime() + laterInMs), hours);
        expect(until.getTime() - from.getTime()).toBeGreaterThanOrEqual(hours * 3_600_000);
        expect(later.getTime()).toBeGreaterThanOrEqual(until.getTime());
      }),
    );
  });
});
