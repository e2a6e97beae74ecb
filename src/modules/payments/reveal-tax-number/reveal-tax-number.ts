import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import type { TaxForm } from '../tax-form.entity.js';
import { TaxFormsRepository } from '../tax-forms.repository.js';
import type { TaxOwner } from '../tax-owner.js';

/** Opens the number for its owner. No number is shown without a row that says to whom and when. */
@Injectable()
export class RevealTaxNumber {
  constructor(
    private readonly forms: TaxFormsRepository,
    private readonly audit: Audit,
  ) {}

  @InTransaction()
  async run(owner: TaxOwner, form: TaxForm, byId: string): Promise<string> {
    const number = await this.forms.open(form);
    await this.audit.append({ action: 'payments.tax-number-revealed', tenantId: owner.agencyId, actorId: byId, subjectType: 'tax form', subjectId: form.id });
    return number;
  }
}
