import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { mayManageContracts } from '../../clients/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { RecordId } from '../record-id.js';
import { ClientContractQuery, type ClientContractRow } from '../show-client-contract/client-contract.query.js';
import { placeOf } from '../viewpoint.js';
import { EndContract } from './end-contract.js';
import { checkLastDay, EndingForm } from './ending.form.js';
import { endedWords, endingPage, refuseUnlessRunning } from './ending.view.js';

/** The client's *End contract*. */
@Controller('client/contracts/:id/ending')
@Allow(mayManageContracts)
export class ClientEndingController {
  constructor(
    private readonly contract: ClientContractQuery,
    private readonly endContract: EndContract,
    private readonly clock: Clock,
  ) {}

  @Get()
  async new(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string): Promise<PageAnswer> {
    const row = await this.contract.find(viewer, contractId);
    refuseUnlessRunning(row);
    return page('contracts/ending', { ...this.view(viewer, row), form: blankForm(EndingForm) }, { layout: 'focus' });
  }

  @Post()
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.contract.find(viewer, contractId);
    refuseUnlessRunning(row);
    const form = await readForm(EndingForm, body);
    const place = placeOf(viewer, this.clock);
    checkLastDay(form, row.endsOnNow, place);
    if (!form.isValid) return invalid('contracts/ending', this.view(viewer, row), form, { layout: 'focus' });
    await this.endContract.byClient(viewer, contractId, form.values);
    const text = endedWords(form.values.lastDay, row.talentName ?? '', place);
    return redirect(contractsPaths.clientContract(contractId), { flash: { kind: 'ok', text } });
  }

  private view(viewer: Viewer, row: ClientContractRow): object {
    const paths = { backPath: contractsPaths.clientContract(row.contractId), action: contractsPaths.clientEnding(row.contractId) };
    return endingPage({ ...row, ...paths, otherName: row.talentName ?? '' }, placeOf(viewer, this.clock));
  }
}
