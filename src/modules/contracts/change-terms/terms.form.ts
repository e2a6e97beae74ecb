import { currencies, IsDay, IsMoney, IsOneOf, IsWholeNumber, MaxText, Required, typedAmountOf, type FormReading } from '../../../platform/forms/index.js';
import { unitsOf } from '../offer-terms/pay.form.js';
import type { TermsFacts } from '../terms-difference.js';
import type { ContractKind, TermsInput } from '../terms.js';

/** *Change terms*, field by field. Hourly and fixed contracts differ in how they are paid and in nothing else. */
abstract class TermsForm {
  @Required('Enter a project name')
  @MaxText(120)
  projectName: string;

  @Required('Describe the scope of work')
  @MaxText(20_000)
  scope: string;

  @Required('Choose a currency')
  @IsOneOf(currencies.map(({ value }) => value))
  currency: string;

  @Required('Enter the day the work starts')
  @IsDay()
  startsOn: string;

  @IsDay()
  endsOn: string;

  @MaxText(2000)
  schedule: string;

  @MaxText(2000)
  paymentTerms: string;

  /** What the talent reads beside terms proposed for a contract that runs. */
  @MaxText(1000)
  note: string;

  /** The version that the form was filled from: two people on one form must not overwrite each other. */
  @Required('Open the form again')
  @IsWholeNumber({ min: 1, max: 1_000_000 })
  basedOn: string;

  /** The request that the new terms answer, or empty. */
  @MaxText(36)
  answering: string;
}

export class HourlyTermsForm extends TermsForm {
  @Required('Enter an hourly rate, like 85.00')
  @IsMoney({ currencyField: 'currency', message: 'Enter an hourly rate, like 85.00' })
  rate: string;

  @IsWholeNumber({ min: 1, max: 168, message: 'Enter the hours a week as a whole number from 1 to 168' })
  weeklyLimit: string;
}

export class FixedTermsForm extends TermsForm {
  @Required('Enter the agreed amount, like 4800.00')
  @IsMoney({ currencyField: 'currency', message: 'Enter the agreed amount, like 4800.00' })
  amount: string;
}

/** The form of a kind of contract. */
export function termsFormOf(kind: ContractKind): typeof HourlyTermsForm | typeof FixedTermsForm {
  return kind === 'hourly' ? HourlyTermsForm : FixedTermsForm;
}

/** What no field can judge by itself. */
export function checkTogether(form: FormReading<HourlyTermsForm | FixedTermsForm>): void {
  const { startsOn, endsOn } = form.values;
  if (startsOn !== '' && endsOn !== '' && endsOn < startsOn) form.addError('endsOn', 'The end must be on or after the start');
}

/** The terms that a valid form says. */
export function typedTerms(form: HourlyTermsForm | FixedTermsForm): Omit<TermsInput, 'contractKind'> {
  const { projectName, scope, currency, startsOn, endsOn, schedule, paymentTerms } = form;
  const pay =
    form instanceof HourlyTermsForm
      ? { rateMinor: unitsOf(form.rate, currency), ...(form.weeklyLimit === '' ? {} : { weeklyLimitHours: Number(form.weeklyLimit) }) }
      : { amountMinor: unitsOf(form.amount, currency) };
  return {
    projectName,
    scope,
    currency,
    startsOn,
    ...pay,
    ...(endsOn === '' ? {} : { endsOn }),
    ...(schedule === '' ? {} : { schedule }),
    ...(paymentTerms === '' ? {} : { paymentTerms }),
  };
}

/** The current terms as somebody would type them. */
export function termsAsTyped(terms: TermsFacts, version: number, answering: string): Record<string, string> {
  const amount = (minor: bigint | string | null): string => (minor === null ? '' : typedAmountOf(BigInt(minor), terms.currency));
  return {
    projectName: terms.projectName,
    scope: terms.scope,
    currency: terms.currency,
    startsOn: terms.startsOn,
    endsOn: terms.endsOn ?? '',
    schedule: terms.schedule ?? '',
    paymentTerms: terms.paymentTerms ?? '',
    rate: amount(terms.rateMinor),
    weeklyLimit: terms.weeklyLimitHours === null ? '' : String(terms.weeklyLimitHours),
    amount: amount(terms.amountMinor),
    basedOn: String(version),
    answering,
    note: '',
  };
}
