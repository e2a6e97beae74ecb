import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { blankForm, readForm, type FormReading, type FormView } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { formatFullDate, page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { mayManageContracts } from '../../clients/index.js';
import { latestTerms } from '../change-terms/terms.view.js';
import { ContractIsOver, NotRunning, TermsChangedMeanwhile } from '../contract.errors.js';
import { isOver } from '../contract-states.js';
import { contractsPaths } from '../contracts.paths.js';
import { ProposeTerms } from '../propose-terms/propose-terms.js';
import { RecordId } from '../record-id.js';
import { ClientContractQuery, type ClientContractRow } from '../show-client-contract/client-contract.query.js';
import { sameTerms } from '../terms.entity.js';
import { placeOf } from '../viewpoint.js';
import { ExtensionForm } from './extension.form.js';

const template = 'contracts/extension';

/** *Extend contract*: new terms that differ in their end only. */
@Controller('client/contracts/:id/extension')
@Allow(mayManageContracts)
export class ExtensionController {
  constructor(
    private readonly contract: ClientContractQuery,
    private readonly proposeTerms: ProposeTerms,
    private readonly clock: Clock,
  ) {}

  @Get()
  async new(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string): Promise<PageAnswer> {
    const row = await this.running(viewer, contractId);
    return this.page(viewer, row, blankForm(ExtensionForm, { until: 'day', basedOn: String(latestTerms(row).version) }), 200);
  }

  @Post()
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.running(viewer, contractId);
    const form = await readForm(ExtensionForm, body);
    this.checkEnd(viewer, row, form);
    if (!form.isValid) return this.page(viewer, row, form.view(), 422);
    return this.propose(viewer, row, form);
  }

  private async propose(viewer: Viewer, row: ClientContractRow, form: FormReading<ExtensionForm>): Promise<PageAnswer | RedirectAnswer> {
    const { until, endsOn, note, basedOn } = form.values;
    const { endsOn: _before, ...others } = sameTerms(latestTerms(row));
    const terms = until === 'open' ? others : { ...others, endsOn };
    try {
      const isNew = await this.proposeTerms.run(viewer, { contractId: row.contractId, basedOn: Number(basedOn), terms, note });
      const text = translate('The extension is proposed. {name} gets a mail and confirms it; the contract ends as agreed until then.', { name: row.talentName }, viewer.locale);
      if (isNew) return redirect(contractsPaths.clientContract(row.contractId), { flash: { kind: 'ok', text } });
    } catch (refusal) {
      if (!(refusal instanceof TermsChangedMeanwhile)) throw refusal;
      const latest = await this.contract.find(viewer, row.contractId);
      form.addError('', translate('Somebody else changed the terms while you were typing. Nothing of yours was saved. Look at the contract, then send it again.', {}, viewer.locale));
      return this.page(viewer, latest, { ...form.view(), input: { ...form.input, basedOn: String(latestTerms(latest).version) } }, 409);
    }
    form.addError('', translate('That is the end as it is. Choose another one, or go back.', {}, viewer.locale));
    return this.page(viewer, row, form.view(), 422);
  }

  private checkEnd(viewer: Viewer, row: ClientContractRow, form: FormReading<ExtensionForm>): void {
    const { until, endsOn } = form.values;
    if (until !== 'day' || form.errors.some(({ field }) => field === 'endsOn')) return;
    const say = (text: string, values?: Record<string, unknown>): string => translate(text, values, viewer.locale);
    if (endsOn === '') form.addError('endsOn', say('Enter the new last day'));
    else if (endsOn < this.clock.today()) form.addError('endsOn', say('The new last day must not be over already'));
    else if (row.endsOnNow !== null && endsOn <= row.endsOnNow) form.addError('endsOn', say('Choose a day after {day}, on which it ends now', { day: formatFullDate(row.endsOnNow, placeOf(viewer, this.clock)) }));
  }

  private page(viewer: Viewer, row: ClientContractRow, form: FormView, status: number): PageAnswer {
    const place = placeOf(viewer, this.clock);
    const say = (text: string, values?: Record<string, unknown>): string => translate(text, values, place.lang);
    const view = {
      title: say('Extend contract'),
      projectName: row.projectName,
      talentName: row.talentName ?? '',
      now: row.endsOnNow === null ? say('It has no end date now.') : say('It ends on {day} now.', { day: formatFullDate(row.endsOnNow, place) }),
      choices: [{ value: 'day', label: say('Until a new last day'), hint: '' }, { value: 'open', label: say('With no end date'), hint: say('It runs until one of you ends it') }],
      isWaitingForAnswer: row.proposedVersion !== null,
      backPath: contractsPaths.clientContract(row.contractId),
      action: contractsPaths.extension(row.contractId),
    };
    return page(template, { ...view, form }, { layout: 'focus', status });
  }

  private async running(viewer: Viewer, contractId: string): Promise<ClientContractRow> {
    const row = await this.contract.find(viewer, contractId);
    if (isOver(row.state)) throw new ContractIsOver(row);
    if (!row.acceptedAt) throw new NotRunning(row);
    return row;
  }
}
