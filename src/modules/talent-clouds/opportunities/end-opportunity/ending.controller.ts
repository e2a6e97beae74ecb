import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../../clients/index.js';
import { blankForm, invalid, readForm } from '../../../../platform/forms/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../../../platform/security/index.js';
import { page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../../platform/views/index.js';
import { opportunitiesPaths } from '../../opportunities.paths.js';
import { RecordId } from '../../record-id.js';
import { ClientOpportunityQuery, type ClientOpportunity } from '../show-opportunity/client-opportunity.query.js';
import { EndOpportunity } from './end-opportunity.js';
import { EndingForm } from './ending.form.js';

const template = 'talent-clouds/opportunities/ending';

/** *End opportunity*. */
@Controller()
@Allow(mayInvite)
export class EndingController {
  constructor(
    private readonly opportunities: ClientOpportunityQuery,
    private readonly endOpportunity: EndOpportunity,
  ) {}

  @Get(opportunitiesPaths.ending(':id'))
  async new(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) id: string): Promise<PageAnswer | RedirectAnswer> {
    const opportunity = await this.opportunities.ofClient(actingClientOf(viewer).id, id);
    if (!canEnd(opportunity)) return redirect(opportunitiesPaths.clientOpportunity(id));
    const form = blankForm(EndingForm, { how: opportunity.state === 'open' ? '' : 'withdrawn' });
    return page(template, { ...endingPage(opportunity), form }, { layout: 'focus' });
  }

  @Post(opportunitiesPaths.ending(':id'))
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const opportunity = await this.opportunities.ofClient(actingClientOf(viewer).id, id);
    const form = await readForm(EndingForm, body);
    if (!form.isValid) return invalid(template, endingPage(opportunity), form, { layout: 'focus' });
    const how = form.values.how === 'closed' ? 'closed' : 'withdrawn';
    await this.endOpportunity.run(viewer, id, { how, why: form.values.why });
    const text = how === 'closed' ? 'The opportunity is closed. Those who answered get a mail.' : 'The opportunity is withdrawn. Those who answered get a mail.';
    return redirect(opportunitiesPaths.clientOpportunity(id), { flash: { kind: 'ok', text: translate(text, {}, viewer.locale) } });
  }
}

function canEnd({ state }: ClientOpportunity): boolean {
  return state === 'open' || state === 'closed';
}

function endingPage({ opportunityId, title, state, answeredCount }: ClientOpportunity): object {
  const close = { value: 'closed', label: 'Close it', hint: 'No more answers. You choose among those you have' };
  const withdraw = { value: 'withdrawn', label: 'Withdraw it', hint: 'Nothing will come of it. Offers that you have sent stand' };
  return {
    title: 'End opportunity',
    opportunityTitle: title,
    answeredCount,
    choices: state === 'open' ? [close, withdraw] : [withdraw],
    action: opportunitiesPaths.ending(opportunityId),
    backPath: opportunitiesPaths.clientOpportunity(opportunityId),
  };
}
