import { durationInWords, timeLeft } from './time-left.js';

const now = new Date('2026-11-23T12:00:00Z');
const at = (text: string): Date => new Date(text);

describe('The time a promise leaves', () => {
  it.each([
    ['2026-11-23T12:40:00Z', '40 min left', true],
    ['2026-11-23T15:59:00Z', '3 h left', true],
    ['2026-11-23T17:00:00Z', '5 h left', false],
    ['2026-11-25T13:00:00Z', '2 d left', false],
    ['2026-11-23T10:00:00Z', '2 h late', true],
    ['2026-11-23T11:59:30Z', 'due now', true],
  ])('until %s is "%s"', (due, text, isUrgent) => expect(timeLeft(at(due), now)).toEqual({ text, isUrgent }));

  it('says nothing smaller than a minute', () => expect(durationInWords(59_000)).toBe('0 min'));
});
