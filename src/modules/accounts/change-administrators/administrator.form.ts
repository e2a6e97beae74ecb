import { MaxText, Required, Verbatim } from '../../../platform/forms/index.js';

/** Why somebody becomes administrator, with one's own password. It shares a page with the form that deactivates, so its fields have names of their own. */
export class NewAdministratorForm {
  @Required('Write why they become administrator; other administrators read it')
  @MaxText(1000)
  rightsReason: string;

  @Verbatim()
  @Required('Enter your password')
  rightsPassword: string;
}

/** Taking the rights away needs one's own password too. */
export class FormerAdministratorForm {
  @Verbatim()
  @Required('Enter your password')
  rightsPassword: string;
}
