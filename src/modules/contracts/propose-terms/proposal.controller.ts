import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { blankForm, readForm, type FormView } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { TermsChangedMeanwhile } from '../contract.errors.js';
import { contractsPaths } from '../contracts.paths.js';
import { RecordId } from '../record-id.js';
import { TalentContractQuery, type TalentContractRow } from '../show-contract/talent-contract.query.js';
import { placeOf } from '../viewpoint.js';
import { AnswerProposal } from './answer-proposal.js';
import { ProposalRefusalForm, ProposalVersionForm } from './proposal.forms.js';
import { proposalPage } from './proposal.view.js';

/** *New terms*: the talent reads them beside those that hold, and confirms or declines them. */
@Controller('contracts/:id/proposal')
@Allow(signedIn)
export class ProposalController {
  constructor(
    private readonly contract: TalentContractQuery,
    private readonly answerProposal: AnswerProposal,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.contract.find(viewer, contractId);
    if (row.proposedVersion === null) return redirect(contractsPaths.contract(contractId));
    return this.page(viewer, row, blankForm(ProposalRefusalForm), { status: 200 });
  }

  @FormStandsAt(contractsPaths.proposal)
  @Post('confirmation')
  async confirm(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(ProposalVersionForm, body);
    const version = form.isValid ? Number(form.values.termsVersion) : 0;
    try {
      await this.answerProposal.confirm(viewer, contractId, version);
    } catch (refusal) {
      return this.changedMeanwhile(viewer, contractId, refusal, blankForm(ProposalRefusalForm));
    }
    const text = translate('You confirmed the new terms. They hold from now on.', {}, viewer.locale);
    return redirect(contractsPaths.contract(contractId), { flash: { kind: 'ok', text } });
  }

  @FormStandsAt(contractsPaths.proposal)
  @Post('refusal')
  async decline(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.contract.find(viewer, contractId);
    const form = await readForm(ProposalRefusalForm, body);
    const isAboutVersion = !form.errors.some(({ field }) => field === 'termsVersion');
    if (isAboutVersion && !form.isValid && row.proposedVersion !== null) return this.page(viewer, row, form.view(), { status: 422 });
    try {
      await this.answerProposal.decline(viewer, contractId, { version: isAboutVersion ? Number(form.values.termsVersion) : 0, reason: form.values.reason });
    } catch (refusal) {
      return this.changedMeanwhile(viewer, contractId, refusal, form.view());
    }
    const text = translate('You declined the new terms. {name} gets a mail with your reason; what you agreed on goes on.', { name: row.managerName }, viewer.locale);
    return redirect(contractsPaths.contract(contractId), { flash: { kind: 'ok', text } });
  }

  /** Newer terms are shown with what was typed; where none wait any more, the contract's page is the way on. */
  private async changedMeanwhile(viewer: Viewer, contractId: string, refusal: unknown, form: FormView): Promise<PageAnswer> {
    if (!(refusal instanceof TermsChangedMeanwhile)) throw refusal;
    const row = await this.contract.find(viewer, contractId);
    if (row.proposedVersion === null) throw new TermsChangedMeanwhile(refusal.seenVersion, contractsPaths.contract(contractId));
    return this.page(viewer, row, form, { status: 409, isStale: true });
  }

  private page(viewer: Viewer, row: TalentContractRow, form: FormView, shown: { status: number; isStale?: boolean }): PageAnswer {
    const view = proposalPage(row, placeOf(viewer, this.clock), shown.isStale ?? false);
    return page('contracts/proposal', { ...view, form }, { layout: 'room', status: shown.status });
  }
}
