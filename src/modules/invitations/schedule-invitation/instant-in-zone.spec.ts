import fc from 'fast-check';
import { instantInZone } from './instant-in-zone.js';

function shown(at: Date, timeZone: string): string {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`;
}

describe('an hour of a day in somebody’s zone', () => {
  it.each([
    ['2027-01-15', 9, 'Europe/Berlin', '2027-01-15T08:00:00.000Z'],
    ['2027-07-15', 9, 'Europe/Berlin', '2027-07-15T07:00:00.000Z'],
    ['2027-07-15', 0, 'America/Los_Angeles', '2027-07-15T07:00:00.000Z'],
    ['2027-07-15', 9, 'Asia/Kathmandu', '2027-07-15T03:15:00.000Z'],
    ['2027-07-15', 9, 'UTC', '2027-07-15T09:00:00.000Z'],
  ])('%s %s:00 in %s', (day, hour, zone, instant) => {
    expect(instantInZone(day, hour, zone).toISOString()).toBe(instant);
  });

  it('is the next hour where the clocks leave it out, and the first where it comes twice', () => {
    expect(instantInZone('2027-03-28', 2, 'Europe/Berlin').toISOString()).toBe('2027-03-28T01:00:00.000Z');
    expect(instantInZone('2027-10-31', 2, 'Europe/Berlin').toISOString()).toBe('2027-10-31T00:00:00.000Z');
  });

  it('is what clocks there show, on every day and at every hour but a skipped one', () => {
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'America/Sao_Paulo', 'Asia/Tokyo', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Kiritimati');
    const days = fc.date({ min: new Date('2026-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.integer({ min: 3, max: 23 }), zones, (day, hour, zone) => {
        expect(shown(instantInZone(day, hour, zone), zone)).toBe(`${day} ${String(hour).padStart(2, '0')}:00`);
      }),
    );
  });
});
