import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { RecordId } from '../record-id.js';
import { TalentContractQuery, type TalentContractRow } from '../show-contract/talent-contract.query.js';
import { placeOf } from '../viewpoint.js';
import { EndContract } from './end-contract.js';
import { checkLastDay, EndingForm } from './ending.form.js';
import { endedWords, endingPage, refuseUnlessRunning } from './ending.view.js';

/** The talent's *End contract*. */
@Controller('contracts/:id/ending')
@Allow(signedIn)
export class EndingController {
  constructor(
    private readonly contract: TalentContractQuery,
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
    await this.endContract.byTalent(viewer, contractId, form.values);
    const text = endedWords(form.values.lastDay, row.managerName, place);
    return redirect(contractsPaths.contract(contractId), { flash: { kind: 'ok', text } });
  }

  private view(viewer: Viewer, row: TalentContractRow): object {
    const paths = { backPath: contractsPaths.contract(row.contractId), action: contractsPaths.ending(row.contractId) };
    return endingPage({ ...row, ...paths, otherName: row.managerName }, placeOf(viewer, this.clock));
  }
}
