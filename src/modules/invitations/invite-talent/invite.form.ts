import { currencies, IsDay, IsEmailAddress, IsMoney, IsOneOf, IsWholeNumber, MaxText, Optional, Required, type FormReading } from '../../../platform/forms/index.js';

/** *Invite talent*, field by field. Which amount is needed depends on how it is paid. */
export class InviteForm {
  @Required('Choose whom you invite to what')
  @IsOneOf(['freelancer-contract'])
  kind: string;

  @Required('Enter the name of the person you invite')
  @MaxText(120)
  name: string;

  @Required('Enter the email address of the person you invite')
  @IsEmailAddress()
  @MaxText(254)
  email: string;

  @MaxText(2000)
  personalMessage: string;

  @Required('Enter a project name')
  @MaxText(120)
  projectName: string;

  @Required('Describe the scope of work')
  @MaxText(20_000)
  scope: string;

  @Required('Choose how the work is paid')
  @IsOneOf(['hourly', 'fixed'])
  contractKind: string;

  @IsMoney({ currencyField: 'currency', message: 'Enter an hourly rate, like 85.00' })
  rate: string;

  @IsWholeNumber({ min: 1, max: 168, message: 'Enter the hours a week as a whole number from 1 to 168' })
  weeklyLimit: string;

  @IsMoney({ currencyField: 'currency', message: 'Enter the agreed amount, like 4800.00' })
  amount: string;

  @Required('Choose a currency')
  @IsOneOf(currencies.map(({ value }) => value))
  currency: string;

  @Required('Enter the day the work starts')
  @IsDay()
  startsOn: string;

  @IsDay()
  endsOn: string;

  @Optional()
  @MaxText(2000)
  paymentTerms: string;
}

/** What no field can judge by itself. */
export function checkTogether(form: FormReading<InviteForm>): void {
  const { contractKind, rate, amount, startsOn, endsOn } = form.values;
  if (contractKind === 'hourly' && rate === '') form.addError('rate', 'Enter an hourly rate, like 85.00');
  if (contractKind === 'fixed' && amount === '') form.addError('amount', 'Enter the agreed amount, like 4800.00');
  if (endsOn !== '' && startsOn !== '' && endsOn < startsOn) form.addError('endsOn', 'The end must be on or after the start');
}
