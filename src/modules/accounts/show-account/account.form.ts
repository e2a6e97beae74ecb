import { countryCodes, IsEmailAddress, IsOneOf, MaxText, Optional, Required, Verbatim } from '../../../platform/forms/index.js';
import { languages } from './choices.js';
import { timeZones } from './time-zones.js';

export class DetailsForm {
  @Required('Enter your full name')
  @MaxText(120)
  fullName: string;

  @Required('Choose your language')
  @IsOneOf(languages.map(({ value }) => value))
  locale: string;

  @Required('Choose your time zone')
  @IsOneOf(timeZones)
  timeZone: string;

  /** Left open until somebody says it. */
  @IsOneOf(countryCodes)
  country: string;
}

export class AddAddressForm {
  @Required('Enter an email address')
  @IsEmailAddress()
  email: string;
}

export class CodeForm {
  @Required('Enter the code from the mail')
  code: string;
}

export class ConfirmationForm {
  @Verbatim()
  @Required('Enter your password')
  password: string;

  @Optional()
  next: string;
}
