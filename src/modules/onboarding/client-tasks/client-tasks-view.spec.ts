import { blocksWords } from './client-tasks-view.js';

const task = { isBlocking: true, contractId: '0190a000-0000-7000-8000-000000000001', talentName: 'Lena Vogel' };
const place = { timeZone: 'UTC', lang: 'en', now: new Date('2026-11-28T09:00:00Z') };

describe('whom a task of the client holds up', () => {
  it.each([
    ['2026-11-26', 'was to start on 26 November'],
    ['2026-11-28', 'starts on 28 November'],
    ['2026-12-01', 'starts on 1 December'],
  ])('says of a start on %s that the contract %s', (startsOn, words) => {
    expect(blocksWords({ ...task, startsOn }, place)).toBe(`Lena Vogel can't accept the offer without it; the contract ${words}.`);
  });
});
