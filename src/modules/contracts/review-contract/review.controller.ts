import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { Journeys } from '../../journeys/index.js';
import { TermsChangedMeanwhile } from '../contract.errors.js';
import { contractsPaths } from '../contracts.paths.js';
import { RecordId } from '../record-id.js';
import { placeOf } from '../viewpoint.js';
import { ConfirmContract } from './confirm-contract.js';
import { ConfirmationForm } from './confirmation.form.js';
import { ReviewQuery, type ReviewRow } from './review.query.js';
import { reviewView } from './review.view.js';

@Controller('contracts/:id')
@Allow(signedIn)
export class ReviewController {
  constructor(
    private readonly review: ReviewQuery,
    private readonly confirmContract: ConfirmContract,
    private readonly journeys: Journeys,
    private readonly clock: Clock,
  ) {}

  @Get('review')
  async show(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.review.find(viewer, contractId);
    if (row.state !== 'offered' && row.state !== 'confirmed') return redirect(contractsPaths.contract(contractId));
    return this.page(viewer, row, false);
  }

  @FormStandsAt(contractsPaths.review)
  @Post('confirmation')
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @Param('id', RecordId) contractId: string,
    @Body() body: unknown,
  ): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(ConfirmationForm, body);
    // Without a version nobody can say what was read, which is the same as having read another one.
    const seenVersion = form.isValid ? Number(form.values.termsVersion) : 0;
    try {
      return redirect(await this.confirmContract.run(viewer, contractId, seenVersion));
    } catch (refusal) {
      if (!(refusal instanceof TermsChangedMeanwhile)) throw refusal;
      const row = await this.review.find(viewer, contractId, seenVersion > 0 ? seenVersion : null);
      return this.page(viewer, row, true);
    }
  }

  private page(viewer: Viewer, row: ReviewRow, isStale: boolean): PageAnswer {
    const nextPath = this.journeys.nextPathOf(row.contractId, row.steps);
    return page('contracts/review', reviewView(row, placeOf(viewer, this.clock), nextPath, isStale), { layout: 'room', status: isStale ? 409 : 200 });
  }
}
