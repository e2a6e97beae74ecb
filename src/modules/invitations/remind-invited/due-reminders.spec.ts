import fc from 'fast-check';
import { dueReminders, occasions, type Occasion, type Unanswered } from './due-reminders.js';

const hour = 3_600_000;
const monday = new Date('2026-03-02T10:00:00Z');

/** Plays an invitation through, with looks that come late, and answers when reminders went out. */
function play({ standsHours, timeZone, late }: { standsHours: number; timeZone: string; late: readonly number[] }): { at: Date; due: readonly Occasion[] }[] {
  const expiresAt = new Date(monday.getTime() + standsHours * hour);
  let invitation: Unanswered = { sentAt: monday, expiresAt, timeZone, reminded: [], lastRemindedAt: null };
  const mails: { at: Date; due: readonly Occasion[] }[] = [];
  let now = monday;
  for (let looks = 0; now < expiresAt && looks < 100; looks += 1) {
    const { due, lookAt } = dueReminders(invitation, now);
    expect(lookAt.getTime()).toBeGreaterThan(now.getTime());
    if (due.length > 0) {
      mails.push({ at: now, due });
      invitation = { ...invitation, reminded: [...invitation.reminded, ...due], lastRemindedAt: now };
    }
    now = new Date(lookAt.getTime() + (late[looks] ?? 0) * hour);
  }
  return mails;
}

describe('reminders', () => {
  it('come after 3 and 7 days and 2 days before the end', () => {
    const mails = play({ standsHours: 30 * 24, timeZone: 'UTC', late: [] });
    expect(mails.map(({ at, due }) => [at.toISOString().slice(0, 16), ...due])).toEqual([
      ['2026-03-05T10:00', '3 days'],
      ['2026-03-09T10:00', '7 days'],
      ['2026-03-30T10:00', '2 days left'],
    ]);
  });

  it('wait for the person’s daytime and for Monday', () => {
    // 10:00 UTC on Thursday is 2 in the morning in Los Angeles.
    const [first] = play({ standsHours: 30 * 24, timeZone: 'America/Los_Angeles', late: [] });
    expect(first?.at.toISOString()).toBe('2026-03-05T17:00:00.000Z');
    // The end is on Tuesday 17 March at 10:00, so 2 days before is a Sunday.
    const last = play({ standsHours: 15 * 24, timeZone: 'UTC', late: [] }).at(-1);
    expect(last?.at.toISOString()).toBe('2026-03-16T09:00:00.000Z');
  });

  it('of a stop of the workers one mail is left', () => {
    // The first look is when the 3 days are over; it comes ten days late.
    const mails = play({ standsHours: 30 * 24, timeZone: 'UTC', late: [10 * 24] });
    expect(mails.map(({ due }) => due)).toEqual([['3 days', '7 days'], ['2 days left']]);
  });

  it('however late the looks come: each occasion at most once, never after the end, never two within a day', () => {
    const late = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 8 });
    const zone = fc.constantFrom('UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 * 24 }), zone, late, (standsHours, timeZone, lates) => {
        const mails = play({ standsHours, timeZone, late: lates });
        const told = mails.flatMap(({ due }) => due);
        expect(new Set(told).size).toBe(told.length);
        expect(occasions).toEqual(expect.arrayContaining([...told]));
        for (const [index, { at }] of mails.entries()) {
          expect(at.getTime()).toBeLessThan(monday.getTime() + standsHours * hour);
          const before = mails[index - 1]?.at ?? monday;
          expect(at.getTime() - before.getTime()).toBeGreaterThanOrEqual(24 * hour);
        }
      }),
      { numRuns: 300 },
    );
  });
});
