import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { mayManageContracts } from '../../clients/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { RecordId } from '../record-id.js';
import { requestView } from '../request.view.js';
import { ClientContractQuery, type ClientContractRow } from '../show-client-contract/client-contract.query.js';
import { ChangeAnswerForm } from './change-answer.form.js';
import { DeclineChange } from './decline-change.js';

@Controller('client/contracts/:id/change-requests/:requestId/answer')
@Allow(mayManageContracts)
export class ChangeAnswerController {
  constructor(
    private readonly contract: ClientContractQuery,
    private readonly declineChange: DeclineChange,
  ) {}

  @Get()
  async new(
    @CurrentViewer() viewer: Viewer,
    @Param('id', RecordId) contractId: string,
    @Param('requestId', RecordId) changeRequestId: string,
  ): Promise<PageAnswer> {
    const row = await this.contract.find(viewer, contractId);
    return page('contracts/change-answer', { ...answerPage(row, changeRequestId, viewer.locale), form: blankForm(ChangeAnswerForm) }, { layout: 'focus' });
  }

  @Post()
  async create(
    @CurrentViewer() viewer: Viewer,
    @Param('id', RecordId) contractId: string,
    @Param('requestId', RecordId) changeRequestId: string,
    @Body() body: unknown,
  ): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(ChangeAnswerForm, body);
    if (!form.isValid) {
      const row = await this.contract.find(viewer, contractId);
      return invalid('contracts/change-answer', answerPage(row, changeRequestId, viewer.locale), form, { layout: 'focus' });
    }
    await this.declineChange.run(viewer, { contractId, changeRequestId }, form.values.note);
    const text = translate('Your answer is on its way.', {}, viewer.locale);
    return redirect(contractsPaths.clientContract(contractId), { flash: { kind: 'ok', text } });
  }
}

function answerPage(row: ClientContractRow, changeRequestId: string, lang: string): object {
  const request = row.requests.find(({ id }) => id === changeRequestId);
  if (!request) throw new NotFound();
  return {
    title: translate('Keep the term as it is', {}, lang),
    talentName: row.talentName ?? '',
    request: requestView(request, row.contractKind, lang),
    agreePath: contractsPaths.newTerms(row.contractId),
    backPath: contractsPaths.clientContract(row.contractId),
    action: contractsPaths.changeAnswer(row.contractId, changeRequestId),
  };
}
