import { formatDate, formatDateTime, formatDay, formatDeadline, formatFullDate, formatLastMoment, formatMoney, formatTime } from './formats.js';

const london = { timeZone: 'Europe/London', lang: 'en', now: new Date('2027-01-10T12:00:00Z') };
const tokyo = { ...london, timeZone: 'Asia/Tokyo' };
const lateEvening = '2027-02-02T20:30:00Z';

describe('dates', () => {
  it('are said as on the design', () => {
    expect(formatDate('2027-02-03', london)).toBe('Wed 3 February');
    expect(formatDay('2027-01-12', london)).toBe('12 January');
    expect(formatTime('2027-01-12T14:02:00Z', london)).toBe('14:02');
    expect(formatDateTime(new Date('2027-01-13T16:20:00Z'), london)).toBe('13 Jan 16:20');
  });

  it('name the year when it is another one', () => expect(formatDate('2026-12-31', london)).toBe('Thu 31 December 2026'));

  it('name the year always where something is agreed', () => {
    expect(formatFullDate('2027-02-03', london)).toBe('Wed 3 February 2027');
    expect(formatFullDate('2026-12-31', london)).toBe('Thu 31 December 2026');
  });

  it('move an instant into the zone of the person', () => {
    expect(formatDate(lateEvening, tokyo)).toBe('Wed 3 February');
    expect(formatTime(lateEvening, tokyo)).toBe('05:30');
  });

  it('leave a calendar day where it is', () => {
    expect(formatDate('2027-02-03', { ...london, timeZone: 'America/Los_Angeles' })).toBe('Wed 3 February');
  });

  it('say midnight as 00:00', () => expect(formatTime('2027-01-12T00:00:00Z', london)).toBe('00:00'));

  it.each([
    ['2027-01-13T16:20:00Z', london, '13 Jan 16:20'],
    ['2027-01-13T00:00:00Z', london, 'the end of Tue 12 January'],
    ['2027-01-01T00:00:00Z', london, 'the end of Thu 31 December 2026'],
    ['2027-01-13T00:01:00Z', london, '13 Jan 00:01'],
    ['2027-01-13T00:00:00Z', tokyo, '13 Jan 09:00'],
    [new Date('2027-01-13T15:00:00Z'), tokyo, 'the end of Wed 13 January'],
  ])('promise %s as a moment, or as the end of the day before its midnight', (at, place, said) => expect(formatDeadline(at, place)).toBe(said));

  it.each([
    ['2027-01-13T16:20:00Z', london, 'Wed 13 January, 16:20 GMT'],
    ['2027-07-13T16:20:00Z', london, 'Tue 13 July, 17:20 BST'],
    [new Date('2026-12-28T14:02:00Z'), { ...london, timeZone: 'UTC' }, 'Mon 28 December 2026, 14:02 UTC'],
    ['2027-01-01T00:00:00Z', london, 'Thu 31 December 2026, 24:00 GMT'],
    ['2027-01-13T15:00:00Z', tokyo, 'Wed 13 January, 24:00 GMT+9'],
  ])('say %s as a last moment with its zone', (at, place, said) => expect(formatLastMoment(at, place)).toBe(said));

  it('refuse what is no date', () => expect(() => formatDate('soon', london)).toThrow('no date'));
});

describe('money', () => {
  it.each([
    [8500n, 'USD', '$85.00'], ['1250000', 'EUR', '€12,500.00'], [500, 'JPY', '¥500'], [7n, 'USD', '$0.07'], [-8500n, 'USD', '-$85.00'], ['9007199254740993', 'USD', '$90,071,992,547,409.93'],
  ])('%s %s is %s', (minorUnits, currency, said) => expect(formatMoney(minorUnits, currency, 'en')).toBe(said));
});
