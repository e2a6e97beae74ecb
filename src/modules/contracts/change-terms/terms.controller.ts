import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { blankForm, readForm, type FormReading, type FormView } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { mayManageContracts } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { OfferIsOver, TermsChangedMeanwhile } from '../contract.errors.js';
import { isOver } from '../contract-states.js';
import { contractsPaths } from '../contracts.paths.js';
import { OptionalRecordId, RecordId } from '../record-id.js';
import { ClientContractQuery, type ClientContractRow } from '../show-client-contract/client-contract.query.js';
import { ProposeTerms } from '../propose-terms/propose-terms.js';
import { placeOf } from '../viewpoint.js';
import { ChangeTerms } from './change-terms.js';
import { checkTogether, termsAsTyped, termsFormOf, typedTerms, type FixedTermsForm, type HourlyTermsForm } from './terms.form.js';
import { latestTerms, termsPage } from './terms.view.js';

type AnyTermsForm = HourlyTermsForm | FixedTermsForm;

/** The client writes a new version of the terms. */
@Controller('client/contracts/:id/terms')
@Allow(mayManageContracts)
export class TermsController {
  constructor(
    private readonly contract: ClientContractQuery,
    private readonly changeTerms: ChangeTerms,
    private readonly proposeTerms: ProposeTerms,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  async new(
    @CurrentViewer() viewer: Viewer,
    @Param('id', RecordId) contractId: string,
    @Query('answering', OptionalRecordId) answering?: string,
  ): Promise<PageAnswer> {
    const row = await this.open(viewer, contractId);
    const latest = latestTerms(row);
    const typed = termsAsTyped(latest, latest.version, answering ?? '');
    return this.page(viewer, row, blankForm<AnyTermsForm>(termsFormOf(row.contractKind), typed), 200);
  }

  @FormStandsAt(contractsPaths.newTerms)
  @Post()
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.open(viewer, contractId);
    const form = await readForm<AnyTermsForm>(termsFormOf(row.contractKind), body);
    checkTogether(form);
    if (!form.isValid) return this.page(viewer, row, form.view(), 422);
    return this.change(viewer, row, form);
  }

  private async change(viewer: Viewer, row: ClientContractRow, form: FormReading<AnyTermsForm>): Promise<PageAnswer | RedirectAnswer> {
    try {
      const isNew = row.acceptedAt ? await this.propose(viewer, row, form.values) : await this.rewrite(viewer, row, form.values);
      if (isNew) return redirect(contractsPaths.clientContract(row.contractId), { flash: { kind: 'ok', text: changedWords(row, viewer.locale) } });
    } catch (refusal) {
      if (!(refusal instanceof TermsChangedMeanwhile)) throw refusal;
      const latest = await this.contract.find(viewer, row.contractId);
      form.addError('', translate('Somebody else changed the terms while you were typing. Nothing of yours was saved. See below what they changed, then decide what to send.', {}, viewer.locale));
      return this.page(viewer, latest, { ...form.view(), input: { ...form.input, basedOn: String(latestTerms(latest).version) } }, 409, refusal.seenVersion);
    }
    form.addError('', translate('These are the terms as they are. Change something, or go back.', {}, viewer.locale));
    return this.page(viewer, row, form.view(), 422);
  }

  private rewrite(viewer: Viewer, row: ClientContractRow, values: AnyTermsForm): Promise<boolean> {
    const changeRequestId = row.requests.find(({ id, state }) => id === values.answering && state === 'open')?.id ?? null;
    return this.changeTerms.run(viewer, { contractId: row.contractId, basedOn: Number(values.basedOn), terms: typedTerms(values), changeRequestId });
  }

  private propose(viewer: Viewer, row: ClientContractRow, values: AnyTermsForm): Promise<boolean> {
    return this.proposeTerms.run(viewer, { contractId: row.contractId, basedOn: Number(values.basedOn), terms: typedTerms(values), note: values.note });
  }

  private page(viewer: Viewer, row: ClientContractRow, form: FormView, status: number, seenVersion: number | null = null): PageAnswer {
    const place = placeOf(viewer, this.clock);
    return page('contracts/terms', { ...termsPage(row, form.input['answering'] ?? '', seenVersion, place), form }, { layout: 'focus', status });
  }

  private async open(viewer: Viewer, contractId: string): Promise<ClientContractRow> {
    const row = await this.contract.find(viewer, contractId);
    if (isOver(row.state)) throw new OfferIsOver({ id: contractId, state: row.state }, contractsPaths.clientContract(contractId));
    return row;
  }
}

function changedWords({ talentName, acceptedAt }: ClientContractRow, lang: string): string {
  if (talentName === null) return translate('The terms are changed. The invitation shows them from now on.', {}, lang);
  return acceptedAt
    ? translate('The new terms are proposed. {name} gets a mail; what is agreed holds until they confirm.', { name: talentName }, lang)
    : translate('The terms are changed. {name} gets a mail and confirms them anew.', { name: talentName }, lang);
}
