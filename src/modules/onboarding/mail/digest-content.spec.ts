import type { WaitingReview, WaitingTask } from '../digest/what-waits.query.js';
import { digestContent } from './digest-content.js';

const told = { timeZone: 'America/New_York', now: new Date('2026-11-24T13:00:00Z'), publicUrl: 'https://gangway.example' };

function review(dueAt: string, clientId: string | null = null): WaitingReview {
  return { clientId, clientName: 'Meridian Labs', title: 'ID document', talentName: 'Amira Haddad', projectName: 'Annual report', dueAt: new Date(dueAt) };
}

const task: WaitingTask = { clientId: 'm', clientName: 'Meridian Labs', title: 'Budget', talentName: 'Amira Haddad', projectName: 'Annual report', since: new Date('2026-11-20T12:00:00Z'), startsOn: null };

describe('What a digest says', () => {
  it('counts reviews by their promise, on the calendar of whoever reads', () => {
    // The last two are due on the 25th in UTC; in New York the first of them is still due today.
    const reviews = ['2026-11-23T10:00:00Z', '2026-11-24T12:00:00Z', '2026-11-24T20:00:00Z', '2026-11-25T04:00:00Z', '2026-11-25T10:00:00Z'].map((dueAt) => review(dueAt));
    const { subject, data } = digestContent({ reviews, tasks: [] }, told);
    expect(subject).toBe('Waiting for you: 5 reviews');
    expect(data['first']).toMatchObject({ heading: 'Review queue', lead: '2 late, 2 due today, 1 later', link: 'https://gangway.example/admin/reviews', more: '' });
  });

  it('counts what is due at midnight for the day that ends then, and says so', () => {
    const { data } = digestContent({ reviews: [review('2026-11-25T05:00:00Z')], tasks: [] }, told);
    expect(data['first']).toMatchObject({ lead: '1 due today', rows: [{ label: 'Annual report, due by the end of Tue 24 November' }] });
  });

  it('names five of each part and keeps desks and clients apart', () => {
    const reviews = [...Array.from({ length: 7 }, () => review('2026-11-26T10:00:00Z')), review('2026-11-26T10:00:00Z', 'm')];
    const { subject, data } = digestContent({ reviews, tasks: [task] }, told);
    expect(subject).toBe('Waiting for you: 8 reviews and 1 task');
    expect(data['first']).toMatchObject({ more: 'And 2 more.' });
    expect((data['others'] as { heading: string }[]).map(({ heading }) => heading)).toEqual(['Reviews of Meridian Labs', 'Tasks of Meridian Labs']);
  });

  it('does not count on where it was counted no further', () => {
    const { subject } = digestContent({ reviews: Array.from({ length: 1000 }, () => review('2026-11-26T10:00:00Z')), tasks: [] }, told);
    expect(subject).toBe('Waiting for you: more than 999 reviews');
  });
});
