import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { mayManageContracts } from '../../clients/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { RecordId } from '../record-id.js';
import { ClientContractQuery, type ClientContractRow } from '../show-client-contract/client-contract.query.js';
import { WithdrawalForm } from './withdrawal.form.js';
import { WithdrawOffer } from './withdraw-offer.js';

@Controller('client/contracts/:id/withdrawal')
@Allow(mayManageContracts)
export class WithdrawalController {
  constructor(
    private readonly contract: ClientContractQuery,
    private readonly withdrawOffer: WithdrawOffer,
  ) {}

  @Get()
  async new(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.contract.find(viewer, contractId);
    if (row.state !== 'offered' && row.state !== 'confirmed') return redirect(contractsPaths.clientContract(contractId));
    return page('contracts/withdrawal', { ...withdrawalPage(row, viewer.locale), form: blankForm(WithdrawalForm) }, { layout: 'focus' });
  }

  @Post()
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.contract.find(viewer, contractId);
    const form = await readForm(WithdrawalForm, body);
    if (!form.isValid) return invalid('contracts/withdrawal', withdrawalPage(row, viewer.locale), form, { layout: 'focus' });
    await this.withdrawOffer.run(viewer, contractId, form.values.reason);
    const text = translate('The offer is withdrawn. {name} gets a mail with your reason.', { name: row.talentName ?? '' }, viewer.locale);
    return redirect(contractsPaths.clientContract(contractId), { flash: { kind: 'ok', text } });
  }
}

function withdrawalPage(row: ClientContractRow, lang: string): object {
  return {
    title: translate('Withdraw offer', {}, lang),
    projectName: row.projectName,
    talentName: row.talentName ?? '',
    backPath: contractsPaths.clientContract(row.contractId),
    action: contractsPaths.withdrawal(row.contractId),
  };
}
