import { IsEmailAddress, MaxText, Required, Verbatim } from '../../../platform/forms/index.js';

export class SetupForm {
  @Required('Enter your full name')
  @MaxText(120)
  fullName: string;

  @Required('Enter your email address')
  @IsEmailAddress()
  email: string;

  @Verbatim()
  @Required('Choose a password')
  password: string;
}
