import { IsTicked, MaxText, Required } from '../../../platform/forms/index.js';

/** The two things a signature takes. */
export class SignatureForm {
  @IsTicked('Tick the box to agree to sign electronically')
  consent: string;

  @Required('Type your full name to sign')
  @MaxText(200)
  typedName: string;
}
