import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { redirect, translate, type RedirectAnswer } from '../../../platform/views/index.js';
import { mayManageContracts } from '../../clients/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { RecordId } from '../record-id.js';
import { TakenBackDayForm } from './ending.form.js';
import { TakeBackEnd } from './take-back-end.js';

/** The client's *Take back the last day*. */
@Controller('client/contracts/:id/ending/withdrawal')
@Allow(mayManageContracts)
export class ClientEndingWithdrawalController {
  constructor(private readonly takeBackEnd: TakeBackEnd) {}

  /** Opened by hand, the address leads back to the contract. */
  @Get()
  show(@Param('id', RecordId) contractId: string): RedirectAnswer {
    return redirect(contractsPaths.clientContract(contractId));
  }

  @Post()
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string, @Body() body: unknown): Promise<RedirectAnswer> {
    const { values } = await readForm(TakenBackDayForm, body);
    return answer(await this.takeBackEnd.byClient(viewer, contractId, values.lastDay), contractsPaths.clientContract(contractId), viewer);
  }
}

/** The talent's. */
@Controller('contracts/:id/ending/withdrawal')
@Allow(signedIn)
export class EndingWithdrawalController {
  constructor(private readonly takeBackEnd: TakeBackEnd) {}

  @Get()
  show(@Param('id', RecordId) contractId: string): RedirectAnswer {
    return redirect(contractsPaths.contract(contractId));
  }

  @Post()
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string, @Body() body: unknown): Promise<RedirectAnswer> {
    const { values } = await readForm(TakenBackDayForm, body);
    return answer(await this.takeBackEnd.byTalent(viewer, contractId, values.lastDay), contractsPaths.contract(contractId), viewer);
  }
}

function answer(isChanged: boolean, path: string, { locale }: Viewer): RedirectAnswer {
  return isChanged ? redirect(path, { flash: { kind: 'ok', text: translate('The last day is taken back. Both sides get a mail.', {}, locale) } }) : redirect(path);
}
