import { MaxText, Required, Verbatim } from '../../../platform/forms/index.js';

/** What a new account needs; the address is the invited one and can't be changed here. */
export class ActivationForm {
  @Required('Enter your full name')
  @MaxText(120)
  fullName: string;

  @Required('Choose a password')
  @Verbatim()
  password: string;
}
