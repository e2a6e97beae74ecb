import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AgenciesModule } from '../agencies/index.js';
import { AuditModule } from '../audit/index.js';
import { FillTaxForm } from './fill-tax-form/fill-tax-form.js';
import { TaxStepsController } from './fill-tax-form/tax-steps.controller.js';
import { RevealController } from './reveal-tax-number/reveal.controller.js';
import { PaymentsAudited } from './payments.audited.js';
import { RevealTaxNumber } from './reveal-tax-number/reveal-tax-number.js';
import { SaveTaxInformation } from './save-tax-information/save-tax-information.js';
import { TaxCheckController } from './save-tax-information/tax-check.controller.js';
import { TaxController } from './show-tax-information/tax.controller.js';
import { TaxFormsRepository } from './tax-forms.repository.js';
import { TaxRules } from './tax-rules.js';

/** Money that people are owed; so far, the tax information without which nothing can be paid out. */
@Module({
  imports: [AccountsModule, AgenciesModule, AuditModule],
  controllers: [TaxController, TaxStepsController, TaxCheckController, RevealController],
  providers: [PaymentsAudited, TaxFormsRepository, TaxRules, FillTaxForm, SaveTaxInformation, RevealTaxNumber],
})
export class PaymentsModule {}
