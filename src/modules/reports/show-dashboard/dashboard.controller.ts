import { Controller, Get, Query } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { anyMember } from '../../clients/index.js';
import { reportsPaths } from '../reports.paths.js';
import { dashboardView, risksShown, type Shown } from './dashboard.view.js';
import { FreshnessQuery } from './freshness.query.js';
import { FunnelQuery } from './funnel.query.js';
import { usualPeriod, usualTarget } from './funnel.view.js';
import { NeedsQuery } from './needs.query.js';
import { PeopleFilterForm } from './people-filter.form.js';
import { PeopleQuery } from './people.query.js';
import { sightOf, type Sight } from './sight.js';

const everything: PeopleFilterForm = { search: '', stage: '', period: '', funnel: '' };
const dayMilliseconds = 86_400_000;

/** The client's front door: what needs them, what is at risk, how people come along. Every member sees of it what their role may see. */
@Controller()
export class DashboardController {
  constructor(
    private readonly needs: NeedsQuery,
    private readonly people: PeopleQuery,
    private readonly funnel: FunnelQuery,
    private readonly freshness: FreshnessQuery,
    private readonly clock: Clock,
  ) {}

  @Get(reportsPaths.dashboard)
  @Allow(anyMember)
  async show(@CurrentViewer() viewer: Viewer, @Query() query: { after?: unknown }): Promise<PageAnswer> {
    const form = await readForm(PeopleFilterForm, query);
    const filter = form.isValid ? form.values : everything;
    const after = typeof query.after === 'string' ? query.after : null;
    const sight = sightOf(viewer);
    const place = { timeZone: viewer.timeZone, lang: viewer.locale, now: this.clock.now() };
    const view = dashboardView(await this.read({ sight, personId: viewer.personId }, filter, after), { viewer, sight, place, today: this.clock.today() });
    return page('reports/dashboard', { ...view, filter: form.view() }, { layout: 'room' });
  }

  private async read({ sight, personId }: { sight: Sight; personId: string }, filter: PeopleFilterForm, after: string | null): Promise<Shown> {
    const today = this.clock.today();
    const now = this.clock.now();
    const from = new Date(now.getTime() - Number(filter.period || usualPeriod) * dayMilliseconds).toISOString().slice(0, 10);
    const unnarrowed = { sight, search: '', today, after: null };
    const [needs, overdue, atRisk, counts, people, trueUntil] = await Promise.all([
      this.needs.of(sight, personId, now),
      this.people.find({ ...unnarrowed, stage: 'overdue' }, risksShown),
      this.people.find({ ...unnarrowed, stage: 'at risk' }, risksShown),
      this.funnel.of({ clientId: sight.clientId, target: filter.funnel || usualTarget, from }),
      this.people.find({ ...unnarrowed, search: filter.search, stage: filter.stage, after }),
      this.freshness.trueUntil(),
    ]);
    return { needs, overdue, atRisk, counts, people, filter, after, trueUntil };
  }
}
