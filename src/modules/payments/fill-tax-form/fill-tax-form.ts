import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { newId } from '../../../platform/database/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { NoTaxDraft, TaxResidenceChanged } from '../payments.errors.js';
import type { TaxDetails, TaxForm } from '../tax-form.entity.js';
import { TaxFormsRepository } from '../tax-forms.repository.js';
import type { NumberKind, TaxKind } from '../tax-kinds.js';
import { lastFourOf } from '../tax-number.js';
import type { TaxOwner } from '../tax-owner.js';
import { TaxRules } from '../tax-rules.js';

/** Keeps the steps of a tax form, each by itself, so that it can be left and resumed. */
@Injectable()
export class FillTaxForm {
  constructor(
    private readonly forms: TaxFormsRepository,
    private readonly rules: TaxRules,
    private readonly clock: Clock,
  ) {}

  /** The first step begins the draft where there is none. */
  @InTransaction()
  async reside(owner: TaxOwner, residence: { country: string; kind: TaxKind }): Promise<void> {
    const rule = await this.rules.of(residence);
    const { personId, agencyId } = owner;
    await this.forms.begin({ id: newId(), personId, agencyId, ...residence, form: rule.form, startedAt: this.clock.now() });
    const draft = await this.draft(owner);
    draft.reside(residence, rule);
    await this.forms.save(draft);
  }

  @InTransaction()
  async describe(owner: TaxOwner, details: TaxDetails): Promise<void> {
    const draft = await this.draft(owner);
    draft.describe(details);
    await this.forms.save(draft);
  }

  @InTransaction()
  async number(owner: TaxOwner, { kind, number }: { kind: NumberKind; number: string }): Promise<void> {
    const draft = await this.draft(owner);
    // Another tab may have changed the residence since the form was judged, and with it the kinds of number it takes.
    if (!(await this.rules.of(draft)).numberKinds.includes(kind)) throw new TaxResidenceChanged();
    draft.number({ kind, sealed: await this.forms.seal(number, draft), lastFour: lastFourOf(number) });
    await this.forms.save(draft);
  }

  private async draft(owner: TaxOwner): Promise<TaxForm> {
    const draft = await this.forms.lockedDraftOf(owner);
    if (!draft) throw new NoTaxDraft();
    return draft;
  }
}
