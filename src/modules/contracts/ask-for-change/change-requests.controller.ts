import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { journeysPaths } from '../../journeys/journeys.paths.js';
import { OfferIsOver } from '../contract.errors.js';
import { contractsPaths } from '../contracts.paths.js';
import { RecordId } from '../record-id.js';
import { ReviewQuery, type ReviewRow } from '../review-contract/review.query.js';
import { askableTerms, termLabel } from '../term-words.js';
import type { TermKey } from '../terms.js';
import { AskForChange } from './ask-for-change.js';
import { ChangeRequestForm } from './change-request.form.js';

@Controller('contracts/:id/change-requests')
@Allow(signedIn)
export class ChangeRequestsController {
  constructor(
    private readonly review: ReviewQuery,
    private readonly askForChange: AskForChange,
  ) {}

  @Get('new')
  async new(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string, @Query('term') term: unknown): Promise<PageAnswer> {
    const row = await this.openOffer(viewer, contractId);
    const chosen = askableTerms(row.contractKind).find((key) => key === term) ?? '';
    return page('contracts/change-request', { ...requestPage(row, viewer), form: blankForm(ChangeRequestForm, { term: chosen }) }, { layout: 'focus' });
  }

  @FormStandsAt((id) => contractsPaths.newChangeRequest(id))
  @Post()
  async create(
    @CurrentViewer() viewer: Viewer,
    @Param('id', RecordId) contractId: string,
    @Body() body: unknown,
  ): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.openOffer(viewer, contractId);
    const form = await readForm(ChangeRequestForm, body);
    const term = askableTerms(row.contractKind).find((key): key is TermKey => key === form.values.term);
    if (form.isValid && !term) form.addError('term', 'Choose what you would like to have changed');
    if (!form.isValid || !term) return invalid('contracts/change-request', requestPage(row, viewer), form, { layout: 'focus' });
    await this.askForChange.run(viewer, contractId, { term, message: form.values.message });
    const text = translate('Your request went to {name}. You will get a mail when it is answered.', { name: row.managerName }, viewer.locale);
    return redirect(contractsPaths.review(contractId), { flash: { kind: 'ok', text } });
  }

  private async openOffer(viewer: Viewer, contractId: string): Promise<ReviewRow> {
    const row = await this.review.find(viewer, contractId);
    if (row.state !== 'offered' && row.state !== 'confirmed') throw new OfferIsOver({ id: contractId, state: row.state });
    return row;
  }
}

function requestPage(row: ReviewRow, viewer: Viewer): object {
  const terms = askableTerms(row.contractKind).map((term) => ({ value: term, label: termLabel(term, row.contractKind, viewer.locale) }));
  return {
    title: translate('Ask for a change', {}, viewer.locale),
    saveAndExitPath: journeysPaths.home,
    managerName: row.managerName,
    projectName: row.projectName,
    choices: [{ value: '', label: translate('Choose a term', {}, viewer.locale) }, ...terms],
    backPath: contractsPaths.review(row.contractId),
    action: contractsPaths.changeRequests(row.contractId),
  };
}
