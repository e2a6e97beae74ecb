import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Accounts } from '../../accounts/index.js';
import { blankForm, invalid, readForm, Required, Verbatim } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, signedIn, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { paymentsPaths } from '../payments.paths.js';
import { numberLabel } from '../save-tax-information/tax-check.view.js';
import type { TaxForm } from '../tax-form.entity.js';
import { TaxFormsRepository } from '../tax-forms.repository.js';
import { taxOwnerOf } from '../tax-owner.js';
import { RevealTaxNumber } from './reveal-tax-number.js';

const template = 'payments/tax-reveal';

class RevealForm {
  @Verbatim()
  @Required('Enter your password')
  password: string;
}

/** Shows a number to its owner, in the answer to a form that asks for the password each time. */
@Controller()
export class RevealController {
  constructor(
    private readonly forms: TaxFormsRepository,
    private readonly accounts: Accounts,
    private readonly revealTaxNumber: RevealTaxNumber,
  ) {}

  @Get(paymentsPaths.taxReveal(':id'))
  @Allow(signedIn)
  async show(@CurrentViewer() viewer: Viewer, @Param('id', ParseUUIDPipe) id: string): Promise<PageAnswer> {
    return page(template, { ...viewOf(await this.forms.certified(taxOwnerOf(viewer), id)), form: blankForm(RevealForm) });
  }

  @Post(paymentsPaths.taxReveal(':id'))
  @Allow(signedIn)
  async create(@CurrentViewer() viewer: Viewer, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown): Promise<PageAnswer> {
    const owner = taxOwnerOf(viewer);
    const taxForm = await this.forms.certified(owner, id);
    const form = await readForm(RevealForm, body);
    if (form.isValid && !(await this.accounts.isOwnPassword(viewer.personId, form.values.password))) form.addError('password', 'That is not your password');
    if (!form.isValid) return invalid(template, viewOf(taxForm), form);
    return page(template, { ...viewOf(taxForm), number: await this.revealTaxNumber.run(owner, taxForm, viewer.personId), form: form.view() });
  }
}

function viewOf(form: TaxForm): object {
  return { title: 'Show tax number', label: numberLabel(form), lastFour: form.numberLastFour, number: '', action: paymentsPaths.taxReveal(form.id), backPath: paymentsPaths.tax };
}
