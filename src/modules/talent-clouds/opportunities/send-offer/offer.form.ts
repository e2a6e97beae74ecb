import { OfferTermsForm } from '../../../contracts/index.js';
import { MaxText, Optional } from '../../../../platform/forms/index.js';

/** *Offer a contract*: the terms, and whom they are for. */
export class OfferForm extends OfferTermsForm {
  /** The answer that becomes the offer, or empty. */
  @Optional()
  @MaxText(36)
  answer: string;

  /** The member whom it is for, where no answer led here. */
  @Optional()
  @MaxText(36)
  member: string;

  /** Made with the page: a form sent twice is one offer. */
  @Optional()
  @MaxText(36)
  formKey: string;
}
