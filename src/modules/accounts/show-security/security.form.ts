import { Required, Verbatim } from '../../../platform/forms/index.js';

export class ChangePasswordForm {
  @Verbatim()
  @Required('Enter your current password')
  current: string;

  @Verbatim()
  @Required('Choose a new password')
  password: string;
}
