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
