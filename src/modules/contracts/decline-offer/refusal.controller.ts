import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { RecordId } from '../record-id.js';
import { ReviewQuery, type ReviewRow } from '../review-contract/review.query.js';
import { DeclineOffer } from './decline-offer.js';
import { RefusalForm, refusalReasons } from './refusal.form.js';

/** *Decline offer*. */
@Controller('contracts/:id/refusal')
@Allow(signedIn)
export class RefusalController {
  constructor(
    private readonly review: ReviewQuery,
    private readonly declineOffer: DeclineOffer,
  ) {}

  @Get()
  async new(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.review.find(viewer, contractId);
    if (row.state !== 'offered' && row.state !== 'confirmed') return redirect(contractsPaths.contract(contractId));
    return page('contracts/refusal', { ...refusalPage(row, viewer.locale), form: blankForm(RefusalForm) }, { layout: 'focus' });
  }

  @Post()
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.review.find(viewer, contractId);
    const form = await readForm(RefusalForm, body);
    if (!form.isValid) return invalid('contracts/refusal', refusalPage(row, viewer.locale), form, { layout: 'focus' });
    const { reason, note } = form.values;
    await this.declineOffer.run(viewer, contractId, note === '' ? reason : `${reason}\n\n${note}`);
    const text = translate('The offer is declined. {name} gets a mail with your reason.', { name: row.managerName }, viewer.locale);
    return redirect(contractsPaths.contract(contractId), { flash: { kind: 'ok', text } });
  }
}

function refusalPage(row: ReviewRow, lang: string): object {
  return {
    title: translate('Decline offer', {}, lang),
    projectName: row.projectName,
    clientName: row.clientName,
    managerName: row.managerName,
    reasons: refusalReasons.map((reason) => ({ value: reason, label: translate(reason, {}, lang), hint: '' })),
    askPath: `${contractsPaths.changeRequests(row.contractId)}/new`,
    backPath: contractsPaths.contract(row.contractId),
    action: contractsPaths.refusal(row.contractId),
  };
}
