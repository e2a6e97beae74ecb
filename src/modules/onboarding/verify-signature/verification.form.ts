import { MaxText, Required } from '../../../platform/forms/index.js';

export class VerificationForm {
  @Required('Enter the SHA-256 of the PDF, or choose the PDF itself')
  @MaxText(100)
  sha256: string;
}
