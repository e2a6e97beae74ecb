import { formatDate, translate, translatePlural } from '../../../platform/views/index.js';
import { invitationsPaths } from '../../invitations/invitations.paths.js';
import { stageBadges, stages } from '../stages.js';
import { dashboardWith } from './dashboard-address.js';
import type { StepCount } from './funnel.js';
import { funnelView } from './funnel.view.js';
import type { Need } from './needs.query.js';
import { needsView } from './needs.view.js';
import type { PeopleFilterForm } from './people-filter.form.js';
import { cursorAfter, peoplePerPage, type ProgressRow } from './people.query.js';
import { badgeOf, personView, waitingFor, wayTo, type Beholder } from './person.view.js';
import { daysUntil } from './risk.js';
import { reportsPaths } from '../reports.paths.js';

export interface Shown {
  readonly needs: readonly Need[];
  readonly overdue: readonly ProgressRow[];
  readonly atRisk: readonly ProgressRow[];
  readonly counts: readonly StepCount[];
  readonly people: readonly ProgressRow[];
  readonly filter: PeopleFilterForm;
  readonly after: string | null;
  readonly trueUntil: Date | null;
}

export const risksShown = 4;

/** Shapes views/reports/dashboard. */
export function dashboardView(shown: Shown, beholder: Beholder): object {
  const { place, sight } = beholder;
  return {
    title: translate('Dashboard', {}, place.lang),
    asOf: shown.trueUntil,
    invitePath: sight.invitations ? invitationsPaths.newInvitation : '',
    inviteAction: { label: translate('Invite talent', {}, place.lang), path: invitationsPaths.newInvitation },
    ...needsView(shown.needs, place),
    risks: [...risksView(shown.overdue, beholder), ...risksView(shown.atRisk, beholder)],
    overduePath: shown.overdue.length > risksShown ? dashboardWith(shown.filter, { stage: 'overdue' }, 'people') : '',
    atRiskPath: shown.atRisk.length > risksShown ? dashboardWith(shown.filter, { stage: 'at risk' }, 'people') : '',
    funnel: funnelView(shown.counts, shown.filter, place),
    ...peopleView(shown, beholder),
  };
}

function risksView(rows: readonly ProgressRow[], { place, sight, today }: Beholder): object[] {
  return rows.slice(0, risksShown).map((row) => {
    const days = daysUntil(row.startsOn ?? today, today);
    const waits = waitingFor(row, { place, sight });
    return {
      name: row.name,
      project: row.title,
      path: wayTo(row, sight),
      risk: days < 0 ? { kind: 'stop', label: translate('Overdue', {}, place.lang) } : { kind: 'wait', label: translate('At risk', {}, place.lang) },
      starts: startsInWords(formatDate(row.startsOn, place), days, place.lang),
      stands: translate('{stage}, waiting for {whom}', { stage: badgeOf(row, place).label, whom: waits }, place.lang),
    };
  });
}

/** "Starts Mon 30 November, in 3 days" */
function startsInWords(day: string, days: number, lang: string): string {
  if (days === 0) return translate('Starts today, {day}', { day }, lang);
  if (days > 0) return translatePlural('Starts {day}, in {count} day', 'Starts {day}, in {count} days', { day, count: days }, lang);
  return translatePlural('Was to start {day}, {count} day ago', 'Was to start {day}, {count} days ago', { day, count: -days }, lang);
}

function peopleView({ people, filter, after }: Shown, beholder: Beholder): object {
  const { lang } = beholder.place;
  const last = people.slice(0, peoplePerPage).at(-1);
  const isNarrowed = filter.search !== '' || filter.stage !== '';
  const first = { value: '', label: translate('Everybody on the way', {}, lang) };
  const risks = [{ value: 'at risk', label: translate('At risk', {}, lang) }, { value: 'overdue', label: translate('Overdue', {}, lang) }];
  return {
    people: people.slice(0, peoplePerPage).map((row) => personView(row, beholder)),
    stageChoices: [first, ...risks, ...stages.map((stage) => ({ value: stage, label: translate(stageBadges[stage].label, {}, lang) }))],
    isNarrowed,
    hasNobody: people.length === 0 && after === null && !isNarrowed,
    searchPath: `${reportsPaths.dashboard}#people`,
    keptInSearch: hidden({ period: filter.period, funnel: filter.funnel }),
    kept: hidden({ ...filter, after: after ?? '' }),
    newerPath: after === null ? '' : dashboardWith(filter, {}, 'people'),
    olderPath: people.length > peoplePerPage && last ? dashboardWith(filter, { after: cursorAfter(last, filter.stage) }, 'people') : '',
  };
}

/** What a form of the page carries along, so that its answer shows the page as it was. */
function hidden(fields: Readonly<Record<string, string>>): { name: string; value: string }[] {
  return Object.entries(fields).flatMap(([name, value]) => (value === '' ? [] : [{ name, value }]));
}
