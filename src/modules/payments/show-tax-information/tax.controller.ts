import { Controller, Get } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Allow, CurrentViewer, signedIn, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { paymentsPaths } from '../payments.paths.js';
import { TaxFormsRepository } from '../tax-forms.repository.js';
import { taxOwnerOf } from '../tax-owner.js';
import { taxView } from './tax.view.js';

/** A person's tax information, or that of the agency they act for. */
@Controller()
export class TaxController {
  constructor(
    private readonly forms: TaxFormsRepository,
    private readonly clock: Clock,
  ) {}

  @Get(paymentsPaths.tax)
  @Allow(signedIn)
  async show(@CurrentViewer() viewer: Viewer): Promise<PageAnswer> {
    const owner = taxOwnerOf(viewer);
    const [draft, certified] = await Promise.all([this.forms.draftOf(owner), this.forms.certifiedOf(owner)]);
    return page('payments/tax', taxView({ owner, draft, certified, today: this.clock.now().toISOString().slice(0, 10) }), { layout: 'focus' });
  }
}
