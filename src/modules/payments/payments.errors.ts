import { Conflict } from '../../platform/errors/index.js';
import { paymentsPaths } from './payments.paths.js';

/** A step was sent after the form had been saved, in another tab perhaps. */
export class NoTaxDraft extends Conflict {
  constructor() {
    super({
      title: 'This tax information is saved already',
      message: 'It was saved in another tab, or by somebody else. Begin anew to replace it.',
      wayOn: { label: 'Tax information', path: paymentsPaths.tax },
    });
  }
}

/** Another tab changed the country or the kind, and with them what the form asks, since this page was opened. */
export class TaxResidenceChanged extends Conflict {
  constructor() {
    super({
      title: 'Something was changed meanwhile',
      message: 'The country, or whether it is for an individual or a company, was changed in another tab, and the number that is asked for with it. Go on from there.',
      wayOn: { label: 'Tax information', path: paymentsPaths.tax },
    });
  }
}
