import fc from 'fast-check';
import { dayIn, instantOf, nextAfter } from './digest-time.js';

const zones = ['UTC', 'Europe/Lisbon', 'America/New_York', 'Asia/Kolkata', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Australia/Lord_Howe'];
const hourInMs = 3_600_000;

describe('The hour of a digest', () => {
  it.each([
    ['2026-11-23', 8, 'UTC', '2026-11-23T08:00:00.000Z'],
    ['2026-11-23', 8, 'Asia/Kolkata', '2026-11-23T02:30:00.000Z'],
    ['2026-07-01', 8, 'America/New_York', '2026-07-01T12:00:00.000Z'],
    ['2026-12-01', 8, 'America/New_York', '2026-12-01T13:00:00.000Z'],
    // The clocks skip from two to three.
    ['2026-03-29', 2, 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ])('of %s at %i in %s is %s', (day, hour, zone, expected) => {
    expect(instantOf(day, hour, zone).toISOString()).toBe(expected);
  });

  it('comes next within a day and an hour, never at once, and the clocks show it', () => {
    const anyTime = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2028-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(anyTime, fc.integer({ min: 4, max: 23 }), fc.constantFrom(...zones), (at, hour, timeZone) => {
        const next = nextAfter(at, { hour, timeZone });
        expect(next.getTime()).toBeGreaterThan(at.getTime());
        expect(next.getTime() - at.getTime()).toBeLessThanOrEqual(25 * hourInMs);
        const shown = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(next);
        expect(shown).toBe(`${String(hour).padStart(2, '0')}:00`);
        expect([dayIn(timeZone, at) <= dayIn(timeZone, next)]).toEqual([true]);
      }),
    );
  });
});
