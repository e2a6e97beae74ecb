import { countryCodes, IsDay, IsOneOf, MaxText, Optional, Required } from '../../../platform/forms/index.js';
import { numberKinds, taxKinds } from '../tax-kinds.js';

/** Step 1: where, and as what. */
export class ResidenceForm {
  @Required('Choose the country you are taxed in')
  @IsOneOf(countryCodes)
  country: string;

  @Required('Choose individual or company')
  @IsOneOf(taxKinds)
  kind: string;
}

/** Step 2: name and address; what only some forms ask for is checked against the rule. */
export class DetailsForm {
  @Required('Enter the legal name, as tax papers have it')
  @MaxText(120)
  legalName: string;

  @Required('Enter the street address')
  @MaxText(200)
  street: string;

  @Required('Enter the city and, where there is one, the state')
  @MaxText(120)
  city: string;

  @Required('Enter the postal code')
  @MaxText(20)
  postal: string;

  @IsDay()
  bornOn: string;

  @IsOneOf(countryCodes)
  treatyCountry: string;
}

/** Step 3: the number. Left empty where one is kept already, it stays. */
export class NumberForm {
  @IsOneOf(numberKinds)
  numberKind: string;

  @Optional()
  taxNumber: string;
}
