import type { MailContent } from '../../../platform/mail/index.js';
import { formatDay, formatDeadline } from '../../../platform/views/index.js';
import type { Place } from '../../../platform/views/index.js';
import { dayIn } from '../digest/digest-time.js';
import { mostWaiting } from '../digest/what-waits.query.js';
import type { WaitingReview, WaitingTask } from '../digest/what-waits.query.js';
import { clientReviewsPaths, clientTasksPaths, digestPath, reviewsPaths } from '../onboarding.paths.js';

/** So many of each part are named; the page has the rest. */
const mostNamed = 5;

interface Part {
  readonly heading: string;
  readonly lead: string;
  readonly rows: readonly { label: string; value: string }[];
  readonly more: string;
  readonly linkLabel: string;
  readonly link: string;
}

type Told = Omit<Place, 'lang'> & { readonly publicUrl: string };

/** One mail about all that waits for a person: reviews by their promise, then the client's own tasks, the oldest first. */
export function digestContent({ reviews, tasks }: { reviews: readonly WaitingReview[]; tasks: readonly WaitingTask[] }, told: Told): MailContent {
  const [first, ...others] = [...groupBy(reviews, ({ clientId }) => clientId).map((each) => reviewsPart(each, told)), ...groupBy(tasks, ({ clientId }) => clientId).map((each) => tasksPart(each, told))];
  if (!first) throw new Error('There is no digest about nothing.');
  const waits = [counted(reviews.length, 'review'), counted(tasks.length, 'task')].filter((words) => words !== '').join(' and ');
  return {
    template: 'onboarding/digest',
    subject: `Waiting for you: ${waits}`,
    timeZone: told.timeZone,
    data: {
      preheader: first.rows[0] ? `${first.rows[0].value}: ${first.rows[0].label}` : first.lead,
      why: 'You get this mail once a day at most, when something waits for you.',
      waits,
      first,
      others,
      settingsLink: told.publicUrl + digestPath,
    },
  };
}

function reviewsPart(reviews: readonly WaitingReview[], told: Told): Part {
  const isPlatforms = reviews[0]?.clientId === null;
  const today = dayIn(told.timeZone, told.now);
  const late = reviews.filter(({ dueAt }) => dueAt < told.now).length;
  // What is due at midnight is due on the day that ends then.
  const dueToday = reviews.filter(({ dueAt }) => dueAt >= told.now && dayIn(told.timeZone, new Date(dueAt.getTime() - 1)) === today).length;
  const counts: [number, string][] = [[late, 'late'], [dueToday, 'due today'], [reviews.length - late - dueToday, 'later']];
  return {
    heading: isPlatforms ? 'Review queue' : `Reviews of ${reviews[0]?.clientName ?? ''}`,
    lead: counts.filter(([count]) => count > 0).map(([count, words]) => `${atLeast(count)} ${words}`).join(', '),
    rows: reviews.slice(0, mostNamed).map((review) => ({ label: dueWords(review, told), value: `${review.title}, ${review.talentName}` })),
    more: moreWords(reviews.length),
    linkLabel: 'Open the reviews',
    link: told.publicUrl + (isPlatforms ? reviewsPaths.list : clientReviewsPaths.list),
  };
}

function dueWords({ dueAt, projectName }: WaitingReview, told: Told): string {
  return `${projectName}, ${dueAt < told.now ? 'late since' : 'due by'} ${formatDeadline(dueAt, { ...told, lang: 'en' })}`;
}

function tasksPart(tasks: readonly WaitingTask[], told: Told): Part {
  const oldest = tasks[0];
  return {
    heading: `Tasks of ${oldest?.clientName ?? ''}`,
    lead: oldest ? `The oldest waits since ${formatDay(oldest.since, { ...told, lang: 'en' })}` : '',
    rows: tasks.slice(0, mostNamed).map((task) => ({ label: blocksWords(task, told), value: `${task.title}, ${task.talentName}` })),
    more: moreWords(tasks.length),
    linkLabel: 'Open our tasks',
    link: `${told.publicUrl}${clientTasksPaths.list}?tab=mine`,
  };
}

function blocksWords({ projectName, since, startsOn }: WaitingTask, told: Told): string {
  const place = { ...told, lang: 'en' };
  const starts = startsOn === null ? '' : `, starts on ${formatDay(startsOn, place)}`;
  return `${projectName}, waits since ${formatDay(since, place)}${starts}`;
}

function moreWords(count: number): string {
  if (count <= mostNamed) return '';
  return count >= mostWaiting ? 'And many more.' : `And ${count - mostNamed} more.`;
}

function counted(count: number, word: string): string {
  if (count === 0) return '';
  return `${atLeast(count)} ${word}${count === 1 ? '' : 's'}`;
}

function atLeast(count: number): string {
  return count >= mostWaiting ? `more than ${mostWaiting - 1}` : String(count);
}

/** In the order in which the groups come up. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): T[][] {
  const groups = new Map<string | null, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}
