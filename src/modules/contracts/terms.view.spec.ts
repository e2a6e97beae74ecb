import { settledByBothSides, type TermsReader } from './pay-words.js';
import { termsView, type TermsShown } from './terms.view.js';

const hourly: TermsShown = {
  projectName: 'Design system refresh',
  clientName: 'Meridian Labs',
  managerName: 'Dana Whitfield',
  talentName: 'Lena Vogel',
  contractKind: 'hourly',
  currency: 'USD',
  rateMinor: '8500',
  weeklyLimitHours: 30,
  amountMinor: null,
  startsOn: '2027-01-04',
  endsOn: '2027-03-31',
  scope: 'Buttons first.',
  schedule: null,
  paymentTerms: null,
  heldDays: 5,
};
const fixed: TermsShown = { ...hourly, contractKind: 'fixed', rateMinor: null, weeklyLimitHours: null, amountMinor: '90000' };

function read(terms: TermsShown, reader: TermsReader): string {
  const { payRule, payDates, payment } = termsView(terms, { timeZone: 'UTC', lang: 'en', now: new Date('2026-12-01T09:00:00Z'), reader });
  return [payRule, ...payment.map(({ value }) => value), ...payDates.flatMap(({ title, text }) => [title, text])].join('\n');
}

describe('what is paid when', () => {
  it('speaks to the talent of their own work, and of the client by name', () => {
    expect(read(hourly, 'talent')).toMatch(/^You count your time by the week/);
    expect(read(hourly, 'talent')).toContain('Meridian Labs reviews them');
    expect(read(fixed, 'talent')).toContain('You send a milestone\n');
  });

  it('speaks to the client of the talent by name, and never calls the client whoever counts time', () => {
    expect(read(hourly, 'client')).toMatch(/^Lena Vogel counts time by the week/);
    expect(read(hourly, 'client')).toContain('You review them');
    expect(read(fixed, 'client')).toContain('Lena Vogel sends a milestone\nWhenever it is done\nYou approve it or send it back');
    for (const terms of [hourly, fixed]) expect(read(terms, 'client')).not.toMatch(/you count|you send a|you send your|your time|to Meridian|Meridian Labs/i);
  });

  it('names both sides on paper, and the talent as the talent while there is none', () => {
    for (const terms of [hourly, fixed]) expect(read(terms, 'paper')).not.toMatch(/\byou/i);
    expect(read({ ...fixed, talentName: null }, 'client')).toContain('The talent sends a milestone');
    for (const reader of ['client', 'paper'] as const) for (const terms of [hourly, fixed]) expect(read({ ...terms, talentName: null }, reader)).not.toMatch(/[a-z,] The talent/);
  });

  it('promises nothing that Gangway would do, and says so', () => {
    const promises = /logs? (your )?time|invoice is made|made for|money is available|aside/i;
    for (const reader of ['talent', 'client', 'paper'] as const) for (const terms of [hourly, fixed]) expect(read(terms, reader)).not.toMatch(promises);
    expect(read(hourly, 'talent')).toContain('Meridian Labs pays you directly, not through Gangway.');
    for (const reader of ['talent', 'client', 'paper'] as const) {
      expect(termsView(hourly, { timeZone: 'UTC', lang: 'en', now: new Date('2026-12-01T09:00:00Z'), reader }).notYet).toBe(settledByBothSides);
    }
  });
});
