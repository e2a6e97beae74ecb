import { IsTicked, MaxText, Optional, Required } from '../../../platform/forms/index.js';

/** What it takes to save tax information. */
export class CertificationForm {
  @IsTicked('Tick the box to certify it')
  certify: string;

  @Required('Type your full name to sign')
  @MaxText(120)
  typedName: string;

  /** The revision of the draft that the page showed. */
  @Optional()
  revision: string;
}
