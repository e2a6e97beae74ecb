import { MaxText, Required } from '../../../platform/forms/index.js';
import type { TermsInput } from '../terms.js';
import { PayForm, typedPay } from './pay.form.js';

/** The terms of a new offer, field by field. */
export class OfferTermsForm extends PayForm {
  @Required('Enter a project name')
  @MaxText(120)
  projectName: string;

  @Required('Describe the scope of work')
  @MaxText(20_000)
  scope: string;

  @MaxText(2000)
  paymentTerms: string;
}

/** The terms that a valid form says. */
export function typedOfferTerms(form: OfferTermsForm): TermsInput {
  const { projectName, scope, paymentTerms } = form;
  return { ...typedPay(form), projectName, scope, ...(paymentTerms === '' ? {} : { paymentTerms }) };
}
