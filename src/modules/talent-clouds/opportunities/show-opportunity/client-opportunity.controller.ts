import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../../clients/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { isId } from '../../../../platform/database/index.js';
import { Allow, CurrentViewer, FormStandsAt, type Viewer } from '../../../../platform/security/index.js';
import { page, redirect, translate, translatePlural, type PageAnswer, type RedirectAnswer } from '../../../../platform/views/index.js';
import { opportunitiesPaths } from '../../opportunities.paths.js';
import { placeOf } from '../../place.js';
import { RecordId } from '../../record-id.js';
import { PostOpportunity } from '../post-opportunity/post-opportunity.js';
import { AnswersQuery } from './answers.query.js';
import { ClientOpportunityQuery } from './client-opportunity.query.js';
import { checkPage, clientOpportunityPage } from './client-opportunity.view.js';

/** One opportunity at its client: to be checked before it is posted, and with its answers afterwards. */
@Controller()
@Allow(mayInvite)
export class ClientOpportunityController {
  constructor(
    private readonly opportunities: ClientOpportunityQuery,
    private readonly answers: AnswersQuery,
    private readonly postOpportunity: PostOpportunity,
    private readonly clock: Clock,
  ) {}

  @Get(opportunitiesPaths.clientOpportunity(':id'))
  async show(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) id: string, @Query('after') after?: string): Promise<PageAnswer> {
    const clientId = actingClientOf(viewer).id;
    const opportunity = await this.opportunities.ofClient(clientId, id);
    const place = placeOf(viewer, this.clock);
    if (opportunity.state === 'draft') return page('talent-clouds/opportunities/check', checkPage(opportunity, place), { layout: 'room' });
    const from = isId(after) ? after : null;
    const answers = await this.answers.to(clientId, id, from);
    return page('talent-clouds/opportunities/client-show', clientOpportunityPage(opportunity, answers, from, place), { layout: 'room' });
  }

  /** *Post opportunity*. */
  @FormStandsAt(opportunitiesPaths.clientOpportunity)
  @Post(opportunitiesPaths.posting(':id'))
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) id: string): Promise<RedirectAnswer> {
    const told = await this.postOpportunity.run(viewer, id);
    return redirect(opportunitiesPaths.clientOpportunity(id), { flash: { kind: 'ok', text: postedWords(told, viewer.locale) } });
  }
}

function postedWords(told: number | null, lang: string): string {
  if (told === null) return translate('The opportunity is posted already. Nobody was told twice.', {}, lang);
  return translatePlural('The opportunity is posted. {count} member gets a mail.', 'The opportunity is posted. {count} members get a mail.', { count: told }, lang);
}
