import { AskedIf, currencies, IsDay, IsEmailAddress, IsMoney, IsOneOf, IsWholeNumber, MaxText, Optional, Required, type FormReading } from '../../../platform/forms/index.js';
import { kindLabels } from '../invitation-kinds.js';

const toContract = ({ kind }: InviteForm): boolean => !kind.endsWith('-cloud');
const toCloud = ({ kind }: InviteForm): boolean => kind.endsWith('-cloud');
const hourly = (form: InviteForm): boolean => toContract(form) && form.contractKind === 'hourly';
const fixedPrice = (form: InviteForm): boolean => toContract(form) && form.contractKind === 'fixed';

/** *Invite talent*, field by field. What belongs to another kind, or to another way of paying, is not judged. */
export class InviteForm {
  @Required('Choose whom you invite to what')
  @IsOneOf(Object.keys(kindLabels))
  kind: string;

  @Required('Enter the name of the person you invite')
  @MaxText(120)
  name: string;

  @Required('Enter the email address of the person you invite')
  @IsEmailAddress()
  @MaxText(254)
  email: string;

  @Required('Write a personal message: it is what the mail says', toCloud)
  @MaxText(2000)
  personalMessage: string;

  @AskedIf(toCloud)
  @Required('Choose a talent cloud')
  cloudId: string;

  @AskedIf(toContract)
  @Required('Enter a project name')
  @MaxText(120)
  projectName: string;

  @AskedIf(toContract)
  @Required('Describe the scope of work')
  @MaxText(20_000)
  scope: string;

  @AskedIf(toContract)
  @Required('Choose how the work is paid')
  @IsOneOf(['hourly', 'fixed'])
  contractKind: string;

  @AskedIf(hourly)
  @Required('Enter an hourly rate, like 85.00')
  @IsMoney({ currencyField: 'currency', message: 'Enter an hourly rate, like 85.00' })
  rate: string;

  @AskedIf(hourly)
  @IsWholeNumber({ min: 1, max: 168, message: 'Enter the hours a week as a whole number from 1 to 168' })
  weeklyLimit: string;

  @AskedIf(fixedPrice)
  @Required('Enter the agreed amount, like 4800.00')
  @IsMoney({ currencyField: 'currency', message: 'Enter the agreed amount, like 4800.00' })
  amount: string;

  @AskedIf(toContract)
  @Required('Choose a currency')
  @IsOneOf(currencies.map(({ value }) => value))
  currency: string;

  @AskedIf(toContract)
  @Required('Enter the day the work starts')
  @IsDay()
  startsOn: string;

  @AskedIf(toContract)
  @IsDay()
  endsOn: string;

  @AskedIf(toContract)
  @Optional()
  @MaxText(2000)
  paymentTerms: string;
}

/** What no field can judge by itself. */
export function checkTogether(form: FormReading<InviteForm>): void {
  if (toCloud(form.values)) return;
  const { startsOn, endsOn } = form.values;
  if (endsOn !== '' && startsOn !== '' && endsOn < startsOn) form.addError('endsOn', 'The end must be on or after the start');
}

/** What was typed into fields that the chosen kind doesn't ask for: kept beside the draft, so that changing one's mind costs nothing. */
export function setAsideOf(form: InviteForm): Record<string, string> {
  const fields = toCloud(form) ? contractFields : hourly(form) ? fieldsBesideHourly : fieldsBesideFixedPrice;
  return Object.fromEntries(fields.filter((field) => form[field] !== '').map((field) => [field, form[field]]));
}

const fieldsBesideHourly = ['cloudId', 'amount'] as const;
const fieldsBesideFixedPrice = ['cloudId', 'rate', 'weeklyLimit'] as const;
const contractFields = ['projectName', 'scope', 'contractKind', 'rate', 'weeklyLimit', 'amount', 'currency', 'startsOn', 'endsOn', 'paymentTerms'] as const;
