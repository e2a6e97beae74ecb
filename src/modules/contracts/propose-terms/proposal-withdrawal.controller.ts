import { Body, Controller, Param, Post } from '@nestjs/common';
import { readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { redirect, translate, type RedirectAnswer } from '../../../platform/views/index.js';
import { mayManageContracts } from '../../clients/index.js';
import { TermsChangedMeanwhile } from '../contract.errors.js';
import { contractsPaths } from '../contracts.paths.js';
import { RecordId } from '../record-id.js';
import { AnswerProposal } from './answer-proposal.js';
import { ProposalVersionForm } from './proposal.forms.js';

/** *Take back new terms*. */
@Controller('client/contracts/:id/proposal/withdrawal')
@Allow(mayManageContracts)
export class ProposalWithdrawalController {
  constructor(private readonly answerProposal: AnswerProposal) {}

  @FormStandsAt(contractsPaths.clientContract)
  @Post()
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string, @Body() body: unknown): Promise<RedirectAnswer> {
    const form = await readForm(ProposalVersionForm, body);
    const path = contractsPaths.clientContract(contractId);
    try {
      await this.answerProposal.takeBack(viewer, contractId, form.isValid ? Number(form.values.termsVersion) : 0);
    } catch (refusal) {
      throw refusal instanceof TermsChangedMeanwhile ? new TermsChangedMeanwhile(refusal.seenVersion, path) : refusal;
    }
    return redirect(path, { flash: { kind: 'ok', text: translate('The new terms are taken back. What was agreed goes on.', {}, viewer.locale) } });
  }
}
