import { MaxText, Required, Verbatim } from '../../../platform/forms/index.js';

/** Why an account is closed, with the administrator's own password. */
export class DeactivationForm {
  @Required('Write the reason; other administrators read it')
  @MaxText(1000)
  reason: string;

  @Verbatim()
  @Required('Enter your password')
  password: string;
}

/** Letting somebody back in needs the administrator's own password too. */
export class ReactivationForm {
  @Verbatim()
  @Required('Enter your password')
  password: string;
}
