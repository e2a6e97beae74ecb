import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { isId } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { readForm } from '../../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, signedIn, type Viewer } from '../../../../platform/security/index.js';
import { page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../../platform/views/index.js';
import { opportunitiesPaths } from '../../opportunities.paths.js';
import { placeOf } from '../../place.js';
import { RecordId } from '../../record-id.js';
import { AnswerOpportunity } from './answer-opportunity.js';
import { AnswerForm } from './answer.form.js';
import { opportunityPage, type RefusedAnswer } from './opportunity-page.view.js';
import { OpportunityQuery } from './opportunity.query.js';

/** An opportunity as a member sees and answers it. */
@Controller()
@Allow(signedIn)
export class OpportunityController {
  constructor(
    private readonly opportunities: OpportunityQuery,
    private readonly answerOpportunity: AnswerOpportunity,
    private readonly clock: Clock,
  ) {}

  @Get(opportunitiesPaths.opportunity(':id'))
  show(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) id: string): Promise<PageAnswer> {
    return this.page(viewer, id);
  }

  @FormStandsAt(opportunitiesPaths.opportunity)
  @Post(opportunitiesPaths.answers(':id'))
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(AnswerForm, body);
    const agencyId = form.values.agencyId === '' ? null : form.values.agencyId;
    if (agencyId !== null && !isId(agencyId)) throw new NotFound();
    if (!form.isValid) return this.page(viewer, id, { agencyId, form: form.view() });
    const answer = form.values.answer === 'interested' ? 'interested' : 'not now';
    await this.answerOpportunity.run(viewer, { opportunityId: id, agencyId, answer, note: form.values.note });
    const text = answer === 'interested' ? 'You said that you are interested. You can change it until the last day for answers.' : 'You said “not now”. You can change it until the last day for answers.';
    return redirect(opportunitiesPaths.opportunity(id), { flash: { kind: 'ok', text: translate(text, {}, viewer.locale) } });
  }

  private async page(viewer: Viewer, id: string, refused: RefusedAnswer | null = null): Promise<PageAnswer> {
    const opportunity = await this.opportunities.of(viewer.personId, id);
    const view = opportunityPage(opportunity, viewer, placeOf(viewer, this.clock), refused);
    return page('talent-clouds/opportunities/show', view, { layout: 'room', status: refused === null ? 200 : 422 });
  }
}
