import { countryCodes, IsOneOf, MaxText, Required, Verbatim } from '../../../platform/forms/index.js';
import { longestAgencyName } from '../accept-invitation/agency.form.js';

/** What a new account needs; the address is the invited one and can't be changed here. */
export class ActivationForm {
  @Required('Enter your full name')
  @MaxText(120)
  fullName: string;

  @Required('Choose a password')
  @Verbatim()
  password: string;

  /** Asked where the client asks for something in one country only. */
  @IsOneOf(countryCodes)
  country: string;
}

/** The same, and what the agency is called: it is accepted for one. */
export class AgencyActivationForm extends ActivationForm {
  @Required("Enter your agency's name")
  @MaxText(longestAgencyName)
  agencyName: string;
}
