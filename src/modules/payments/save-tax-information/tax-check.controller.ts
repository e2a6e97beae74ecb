import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { accountsPaths } from '../../accounts/accounts.paths.js';
import { blankForm, type FormView, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, signedIn, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer, redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { stepSurroundings } from '../fill-tax-form/tax-steps.view.js';
import { paymentsPaths } from '../payments.paths.js';
import { TaxFormsRepository } from '../tax-forms.repository.js';
import { type TaxOwner, taxOwnerOf } from '../tax-owner.js';
import { TaxRules } from '../tax-rules.js';
import { CertificationForm } from './certification.form.js';
import { SaveTaxInformation } from './save-tax-information.js';
import { checkView } from './tax-check.view.js';

const savedFlash = { kind: 'ok', text: 'Your tax information is saved.' } as const;

/** The last look before it is certified. Whoever signs has proved within the last minutes who they are. */
@Controller()
export class TaxCheckController {
  constructor(
    private readonly forms: TaxFormsRepository,
    private readonly rules: TaxRules,
    private readonly saveTaxInformation: SaveTaxInformation,
  ) {}

  @Get(paymentsPaths.taxCheck)
  @Allow(signedIn)
  async show(@Req() req: Request, @CurrentViewer() viewer: Viewer): Promise<PageAnswer | RedirectAnswer> {
    if (!req.session.isFreshlyConfirmed) return redirect(accountsPaths.confirmation(paymentsPaths.taxCheck));
    return this.check(taxOwnerOf(viewer), null, 200);
  }

  @Post(paymentsPaths.taxCheck)
  @Allow(signedIn)
  async create(@Req() req: Request, @CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    if (!req.session.isFreshlyConfirmed) return redirect(accountsPaths.confirmation(paymentsPaths.taxCheck));
    const owner = taxOwnerOf(viewer);
    const form = await readForm(CertificationForm, body);
    if (!form.isValid) return this.check(owner, form.view(), 422);
    const { typedName, revision } = form.values;
    const outcome = await this.saveTaxInformation.run(owner, { byId: viewer.personId, name: typedName, revision: Number(revision) });
    if (outcome === 'stale') return this.check(owner, form.view(), 409);
    return redirect(paymentsPaths.tax, { flash: savedFlash });
  }

  /** The page, or the step that is still to do. */
  private async check(owner: TaxOwner, form: FormView | null, status: number): Promise<PageAnswer | RedirectAnswer> {
    const draft = await this.forms.draftOf(owner);
    if (!draft) return redirect(paymentsPaths.tax);
    const rule = await this.rules.of(draft);
    if (rule.form !== draft.form) return redirect(paymentsPaths.taxResidence);
    if (draft.missing !== null) return redirect(draft.missing === 'details' ? paymentsPaths.taxDetails : paymentsPaths.taxNumber);
    const shown = form ?? blankForm(CertificationForm);
    const revised = { ...shown, input: { ...shown.input, revision: String(draft.revision) } };
    return page('payments/tax-check', { ...stepSurroundings(4, owner), ...checkView(draft), isStale: status === 409, form: revised }, { status });
  }
}
