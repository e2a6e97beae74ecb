import { IsEmailAddress, MaxText, Optional, Required, Verbatim } from '../../../platform/forms/index.js';

export class JoinForm {
  @Required('Enter your full name')
  @MaxText(120)
  fullName: string;

  @Required('Enter your email address')
  @IsEmailAddress()
  email: string;

  @Verbatim()
  @Required('Choose a password')
  password: string;

  /** Made with the page and remembered by its browser: sent twice, it is one wish for an account and one mail. */
  @Optional()
  formKey: string;
}

export class VerificationForm {
  @Verbatim()
  @Optional()
  password: string;
}
