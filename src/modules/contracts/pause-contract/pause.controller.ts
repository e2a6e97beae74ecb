import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { mayManageContracts } from '../../clients/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { RecordId } from '../record-id.js';
import { ClientContractQuery, type ClientContractRow } from '../show-client-contract/client-contract.query.js';
import { PauseContract } from './pause-contract.js';
import { PauseForm } from './pause.form.js';

/** *Pause contract* and *Resume contract*. */
@Controller('client/contracts/:id')
@Allow(mayManageContracts)
export class PauseController {
  constructor(
    private readonly contract: ClientContractQuery,
    private readonly pauseContract: PauseContract,
  ) {}

  @Get('pause')
  async new(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.contract.find(viewer, contractId);
    if (row.state !== 'active') return redirect(contractsPaths.clientContract(contractId));
    return page('contracts/pause', { ...pausePage(row, viewer.locale), form: blankForm(PauseForm) }, { layout: 'focus' });
  }

  @Post('pause')
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.contract.find(viewer, contractId);
    const form = await readForm(PauseForm, body);
    if (!form.isValid) return invalid('contracts/pause', pausePage(row, viewer.locale), form, { layout: 'focus' });
    await this.pauseContract.pause(viewer, contractId, form.values.reason);
    const text = translate('The contract is paused. {name} gets a mail with your reason.', { name: row.talentName }, viewer.locale);
    return redirect(contractsPaths.clientContract(contractId), { flash: { kind: 'ok', text } });
  }

  @FormStandsAt(contractsPaths.clientContract)
  @Post('resumption')
  async destroy(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string): Promise<RedirectAnswer> {
    const { talentName } = await this.contract.find(viewer, contractId);
    await this.pauseContract.resume(viewer, contractId);
    const text = translate('The contract goes on. {name} gets a mail.', { name: talentName }, viewer.locale);
    return redirect(contractsPaths.clientContract(contractId), { flash: { kind: 'ok', text } });
  }
}

function pausePage(row: ClientContractRow, lang: string): object {
  return {
    title: translate('Pause contract', {}, lang),
    projectName: row.projectName,
    talentName: row.talentName ?? '',
    backPath: contractsPaths.clientContract(row.contractId),
    action: contractsPaths.pause(row.contractId),
  };
}
