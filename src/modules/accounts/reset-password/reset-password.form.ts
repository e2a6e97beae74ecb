import { IsEmailAddress, Required, Verbatim } from '../../../platform/forms/index.js';

export class AskResetForm {
  @Required('Enter your email address')
  @IsEmailAddress()
  email: string;
}

export class NewPasswordForm {
  @Verbatim()
  @Required('Choose a new password')
  password: string;
}
