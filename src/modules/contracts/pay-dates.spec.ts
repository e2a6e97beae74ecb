import fc from 'fast-check';
import { fixedPayDates, hourlyPayDates } from './pay-dates.js';

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe('hourly pay dates', () => {
  it('pays a week that starts on Tuesday', () => {
    expect(hourlyPayDates('2026-02-03', { heldDays: 5 })).toEqual({
      worksFrom: '2026-02-03',
      worksUntil: '2026-02-08',
      invoicedOn: '2026-02-09',
      reviewedUntil: '2026-02-13',
      availableOn: '2026-02-18',
    });
  });

  it('counts a Monday into the week it opens and a Sunday into the week it closes', () => {
    expect(hourlyPayDates('2026-02-02', { heldDays: 5 }).worksUntil).toBe('2026-02-08');
    expect(hourlyPayDates('2026-02-08', { heldDays: 5 }).worksUntil).toBe('2026-02-08');
  });

  it('goes over the end of a leap February', () => {
    expect(hourlyPayDates('2028-02-24', { heldDays: 5 }).availableOn).toBe('2028-03-08');
  });

  it('invoices on a Monday, reviews until a Friday and pays the held days after it, whatever the day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30 }), (day, heldDays) => {
        const dates = hourlyPayDates(day, { heldDays });
        expect(weekday(dates.worksUntil)).toBe(0);
        expect(weekday(dates.invoicedOn)).toBe(1);
        expect(weekday(dates.reviewedUntil)).toBe(5);
        const lastDayOfReview = Date.parse(`${dates.reviewedUntil}T00:00:00Z`);
        expect(Date.parse(`${dates.availableOn}T00:00:00Z`) - lastDayOfReview).toBe(heldDays * 86_400_000);
        expect(dates.worksFrom <= dates.worksUntil).toBe(true);
      }),
    );
  });
});

describe('fixed pay dates', () => {
  it('approves after 14 days at the latest and pays 5 days later', () => {
    expect(fixedPayDates('2026-04-24', { heldDays: 5, approvalDays: 14 })).toEqual({
      submittedOn: '2026-04-24',
      approvedOnAtLatest: '2026-05-08',
      availableOnAtLatest: '2026-05-13',
    });
  });
});
