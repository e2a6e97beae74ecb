import { Optional, Required, Verbatim } from '../../../platform/forms/index.js';

export class SignInForm {
  @Required('Enter your email address')
  email: string;

  @Verbatim()
  @Required('Enter your password')
  password: string;

  @Optional()
  next: string;
}
