import fc from 'fast-check';
import { nextDaytime } from './daytime.js';

const zones = ['UTC', 'America/Los_Angeles', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'Europe/Lisbon', 'America/St_Johns'];
const farEnd = new Date('2100-01-01T00:00:00Z');

function local(at: Date, timeZone: string): { hour: number; weekday: string } {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: 'numeric', hourCycle: 'h23' }).formatToParts(at);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return { hour: Number(part('hour')), weekday: part('weekday') };
}

const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });

describe('daytime', () => {
  it('is between 9 and 17 on a working day, never before it was asked for, and reached within three days and a half', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (from, timeZone) => {
        const at = nextDaytime(from, { timeZone, end: farEnd });
        const { hour, weekday } = local(at, timeZone);
        expect(hour).toBeGreaterThanOrEqual(9);
        expect(hour).toBeLessThan(17);
        expect(['Sat', 'Sun']).not.toContain(weekday);
        expect(at.getTime()).toBeGreaterThanOrEqual(from.getTime());
        expect(at.getTime() - from.getTime()).toBeLessThanOrEqual(65 * 3_600_000);
        expect(nextDaytime(at, { timeZone, end: farEnd })).toEqual(at);
      }),
      { numRuns: 300 },
    );
  });

  it('skips a weekend only where the end comes later', () => {
    const saturday = new Date('2026-11-28T10:30:00Z');
    const on = (end: string): string => nextDaytime(saturday, { timeZone: 'UTC', end: new Date(end) }).toISOString();
    expect(on('2026-12-01T00:00:00Z')).toBe('2026-11-30T09:00:00.000Z');
    expect(on('2026-11-30T08:00:00Z')).toBe('2026-11-28T10:30:00.000Z');
  });

  it('takes a zone that nobody knows for UTC', () => {
    const at = new Date('2026-11-25T10:00:00Z');
    expect(nextDaytime(at, { timeZone: 'Mars/Olympus', end: farEnd })).toEqual(at);
  });
});
