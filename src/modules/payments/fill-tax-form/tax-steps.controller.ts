import { Body, Controller, Get, Post } from '@nestjs/common';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, signedIn, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer, redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { paymentsPaths } from '../payments.paths.js';
import type { TaxForm } from '../tax-form.entity.js';
import { TaxFormsRepository } from '../tax-forms.repository.js';
import type { TaxKind } from '../tax-kinds.js';
import { numberRules } from '../tax-number.js';
import { type TaxOwner, taxOwnerOf } from '../tax-owner.js';
import { type TaxRule, TaxRules } from '../tax-rules.js';
import { FillTaxForm } from './fill-tax-form.js';
import { DetailsForm, NumberForm, ResidenceForm } from './tax-steps.forms.js';
import { detailsView, numberView, residenceView, typedDetails } from './tax-steps.view.js';

const templates = { residence: 'payments/tax-residence', details: 'payments/tax-details', number: 'payments/tax-number' } as const;

interface Draft {
  readonly owner: TaxOwner;
  readonly draft: TaxForm;
  readonly rule: TaxRule;
}

/** The three steps of a tax form; each is kept when it is right, and can be gone back to. */
@Controller()
export class TaxStepsController {
  constructor(
    private readonly forms: TaxFormsRepository,
    private readonly rules: TaxRules,
    private readonly fill: FillTaxForm,
  ) {}

  @Get(paymentsPaths.taxResidence)
  @Allow(signedIn)
  async residence(@CurrentViewer() viewer: Viewer): Promise<PageAnswer> {
    const owner = taxOwnerOf(viewer);
    const draft = await this.forms.draftOf(owner);
    const known = draft ? { country: draft.country, kind: draft.kind } : {};
    return page(templates.residence, { ...residenceView(owner), form: blankForm(ResidenceForm, known) });
  }

  @Post(paymentsPaths.taxResidence)
  @Allow(signedIn)
  async reside(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const owner = taxOwnerOf(viewer);
    const form = await readForm(ResidenceForm, body);
    if (!form.isValid) return invalid(templates.residence, residenceView(owner), form);
    const { country, kind } = form.values;
    // The form lets only the two kinds through.
    await this.fill.reside(owner, { country, kind: kind as TaxKind });
    return redirect(paymentsPaths.taxDetails);
  }

  @Get(paymentsPaths.taxDetails)
  @Allow(signedIn)
  async details(@CurrentViewer() viewer: Viewer): Promise<PageAnswer | RedirectAnswer> {
    const found = await this.draft(viewer);
    if (!found) return redirect(paymentsPaths.taxResidence);
    return page(templates.details, { ...detailsView(found.owner, found.draft, found.rule), form: blankForm(DetailsForm, typedDetails(found.draft)) });
  }

  @Post(paymentsPaths.taxDetails)
  @Allow(signedIn)
  async describe(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const found = await this.draft(viewer);
    if (!found) return redirect(paymentsPaths.taxResidence);
    const { owner, draft, rule } = found;
    const form = await readForm(DetailsForm, body);
    const { bornOn, treatyCountry, ...rest } = form.values;
    if (rule.asksBirthDate && bornOn === '') form.addError('bornOn', 'Enter your date of birth');
    if (!form.isValid) return invalid(templates.details, detailsView(owner, draft, rule), form);
    await this.fill.describe(owner, { ...rest, bornOn: rule.asksBirthDate ? bornOn : null, treatyCountry: rule.asksTreaty && treatyCountry !== '' ? treatyCountry : null });
    return redirect(paymentsPaths.taxNumber);
  }

  @Get(paymentsPaths.taxNumber)
  @Allow(signedIn)
  async number(@CurrentViewer() viewer: Viewer): Promise<PageAnswer | RedirectAnswer> {
    const found = await this.draft(viewer);
    if (!found) return redirect(paymentsPaths.taxResidence);
    const { owner, draft, rule } = found;
    return page(templates.number, { ...numberView(owner, draft, rule), form: blankForm(NumberForm, { numberKind: draft.numberKind ?? '' }) });
  }

  @Post(paymentsPaths.taxNumber)
  @Allow(signedIn)
  async keepNumber(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const found = await this.draft(viewer);
    if (!found) return redirect(paymentsPaths.taxResidence);
    const { owner, draft, rule } = found;
    const form = await readForm(NumberForm, body);
    const { numberKind, taxNumber } = form.values;
    if (form.isValid && taxNumber === '' && draft.numberLastFour !== null && ['', draft.numberKind].includes(numberKind)) return redirect(paymentsPaths.taxCheck);
    const kind = rule.numberKinds.length === 1 ? rule.numberKinds[0] : rule.numberKinds.find((one) => one === numberKind);
    if (!kind) form.addError('numberKind', 'Choose which number it is');
    if (taxNumber === '') form.addError('taxNumber', 'Enter the tax number');
    else if (kind && !numberRules[kind].accepts(taxNumber)) form.addError('taxNumber', `Enter it in the right format. ${numberRules[kind].hint}`);
    if (!kind || !form.isValid) return invalid(templates.number, numberView(owner, draft, rule), form);
    await this.fill.number(owner, { kind, number: taxNumber });
    return redirect(paymentsPaths.taxCheck);
  }

  private async draft(viewer: Viewer): Promise<Draft | null> {
    const owner = taxOwnerOf(viewer);
    const draft = await this.forms.draftOf(owner);
    return draft && { owner, draft, rule: await this.rules.of(draft) };
  }
}
