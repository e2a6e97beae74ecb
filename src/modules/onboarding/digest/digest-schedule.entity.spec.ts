import { DigestSchedule } from './digest-schedule.entity.js';

const lisbon = (now: string): { timeZone: string; now: Date } => ({ timeZone: 'Europe/Lisbon', now: new Date(now) });

describe('A digest’s schedule', () => {
  it('begins with eight o’clock where the person is', () => {
    expect(DigestSchedule.of('p', { timeZone: 'Asia/Tokyo', now: new Date('2026-11-23T00:00:00Z') }).nextAt.toISOString()).toBe('2026-11-23T23:00:00.000Z');
  });

  it('makes up once for what was missed, and goes on the next day', () => {
    const schedule = DigestSchedule.of('p', lisbon('2026-11-20T12:00:00Z'));
    expect(schedule.comeRound(lisbon('2026-11-23T15:20:00Z'))).toBe('2026-11-23');
    expect(schedule.nextAt.toISOString()).toBe('2026-11-24T08:00:00.000Z');
  });

  it('sends at most one a day, also when the hour is moved to later', () => {
    const schedule = DigestSchedule.of('p', lisbon('2026-11-20T12:00:00Z'));
    schedule.comeRound(lisbon('2026-11-21T08:00:00Z'));
    schedule.sent('2026-11-21');
    schedule.choose(14, lisbon('2026-11-21T09:00:00Z'));
    expect(schedule.comeRound(lisbon('2026-11-21T14:00:00Z'))).toBeNull();
    expect(schedule.comeRound(lisbon('2026-11-22T14:00:00Z'))).toBe('2026-11-22');
  });

  it('waits for the hour after a move to a zone where it is earlier', () => {
    const schedule = DigestSchedule.of('p', { timeZone: 'Asia/Tokyo', now: new Date('2026-11-23T00:00:00Z') });
    expect(schedule.comeRound(lisbon('2026-11-23T23:00:00Z'))).toBe('2026-11-23');
    const moved = DigestSchedule.of('p', { timeZone: 'Asia/Tokyo', now: new Date('2026-11-22T12:00:00Z') });
    expect(moved.comeRound({ timeZone: 'America/New_York', now: new Date('2026-11-22T12:30:00Z') })).toBeNull();
    expect(moved.nextAt.toISOString()).toBe('2026-11-22T13:00:00.000Z');
  });
});
