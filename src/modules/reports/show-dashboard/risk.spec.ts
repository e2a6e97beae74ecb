import { riskOf } from './risk.js';

describe('the risk of not starting in time', () => {
  it.each([
    ['2026-12-04', 'tasks', 'at risk'],
    ['2026-11-27', 'invited', 'at risk'],
    ['2026-12-05', 'tasks', null],
    ['2026-11-26', 'review', 'overdue'],
    ['2026-11-26', 'finished', null],
    ['2026-11-26', 'ended', null],
    [null, 'profile', null],
  ])('of a start on %s while %s is %s', (startsOn, stage, risk) => {
    expect(riskOf({ startsOn, stage }, '2026-11-27')).toBe(risk);
  });
});
