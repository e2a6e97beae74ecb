import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../../clients/index.js';
import { typedPay } from '../../../contracts/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { isId, newId } from '../../../../platform/database/index.js';
import { blankForm, invalid } from '../../../../platform/forms/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../../platform/views/index.js';
import { opportunitiesPaths } from '../../opportunities.paths.js';
import { RecordId } from '../../record-id.js';
import { TalentClouds } from '../../talent-clouds.js';
import { ClientOpportunityQuery } from '../show-opportunity/client-opportunity.query.js';
import { KeepOpportunity } from './keep-opportunity.js';
import { cloudField, opportunityAsTyped, OpportunityForm, readOpportunity } from './opportunity.form.js';
import { formPage } from './opportunity-form.view.js';

const template = 'talent-clouds/opportunities/new';
const layout = { layout: 'room' } as const;
/** Two weeks are enough for people who work elsewhere, too. */
const daysToAnswer = 14;

/** *Post an opportunity*: what is typed becomes a draft, which the check page shows. */
@Controller()
@Allow(mayInvite)
export class NewOpportunityController {
  constructor(
    private readonly clouds: TalentClouds,
    private readonly opportunities: ClientOpportunityQuery,
    private readonly keepOpportunity: KeepOpportunity,
    private readonly clock: Clock,
  ) {}

  /** @param cloudId the cloud that is chosen beforehand, on the way from its page */
  @Get(opportunitiesPaths.newOpportunity)
  async new(@CurrentViewer() viewer: Viewer, @Query('cloud') cloudId?: string): Promise<PageAnswer> {
    const clouds = await this.clouds.ofClient(actingClientOf(viewer).id);
    const answerBy = new Date(this.clock.now().getTime() + daysToAnswer * 86_400_000).toISOString().slice(0, 10);
    const form = blankForm(OpportunityForm, { contractKind: 'hourly', currency: 'USD', answerBy, formKey: newId() });
    const chosen = clouds.length === 1 ? clouds[0]?.cloudId : cloudId;
    if (chosen !== undefined) form.input[cloudField(chosen)] = 'yes';
    return page(template, formPage(clouds, form), layout);
  }

  @Post(opportunitiesPaths.clientOpportunities)
  async create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const clouds = await this.clouds.ofClient(actingClientOf(viewer).id);
    const { form, cloudIds } = await readOpportunity(body, clouds, this.clock.now());
    if (!form.isValid) return invalid(template, formPage(clouds, form.view()), form, layout);
    const { title, brief, answerBy, formKey } = form.values;
    const id = await this.keepOpportunity.run(viewer, { title, brief, answerBy, formKey: isId(formKey) ? formKey : newId(), pay: typedPay(form.values), cloudIds });
    return redirect(opportunitiesPaths.clientOpportunity(id));
  }

  @Get(opportunitiesPaths.edit(':id'))
  async edit(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) id: string): Promise<PageAnswer | RedirectAnswer> {
    const clientId = actingClientOf(viewer).id;
    const draft = await this.opportunities.ofClient(clientId, id);
    if (draft.state !== 'draft') return redirect(opportunitiesPaths.clientOpportunity(id));
    const form = blankForm(OpportunityForm, opportunityAsTyped(draft));
    for (const { cloudId } of draft.clouds) form.input[cloudField(cloudId)] = 'yes';
    return page(template, formPage(await this.clouds.ofClient(clientId), form), layout);
  }
}
