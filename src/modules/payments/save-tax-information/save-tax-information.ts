import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { certifications } from '../certifications.js';
import { TaxFormsRepository } from '../tax-forms.repository.js';
import type { TaxOwner } from '../tax-owner.js';
import { TaxRules } from '../tax-rules.js';

/** `stale` when a step, or the rule, was another one when the page was shown. */
export type SavedTaxInformation = 'saved' | 'saved already' | 'stale';

/** Certifies the draft and lets it take the place of what was in force; both or neither. */
@Injectable()
export class SaveTaxInformation {
  constructor(
    private readonly forms: TaxFormsRepository,
    private readonly rules: TaxRules,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run(owner: TaxOwner, { byId, name, revision }: { byId: string; name: string; revision: number }): Promise<SavedTaxInformation> {
    const draft = await this.forms.lockedDraftOf(owner);
    if (!draft) return 'saved already';
    const rule = await this.rules.of(draft);
    if (draft.revision !== revision || draft.missing !== null || rule.form !== draft.form) return 'stale';
    await this.forms.replaceInForce(owner);
    draft.certify({ byId, name, words: certifications[draft.form], rule, at: this.clock.now() });
    await this.forms.save(draft);
    const facts = { form: draft.form, certificationVersion: draft.certificationVersion };
    await this.audit.append({ action: 'payments.tax-information-saved', tenantId: owner.agencyId, actorId: byId, subjectType: 'tax form', subjectId: draft.id, facts });
    return 'saved';
  }
}
