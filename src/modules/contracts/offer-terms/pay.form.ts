import { currencies, IsDay, IsMoney, IsOneOf, IsWholeNumber, minorUnitsOf, Required, typedAmountOf, type FormReading } from '../../../platform/forms/index.js';
import type { TermsInput } from '../terms.js';

/** The part of the terms that says how work is paid and when it runs: also an opportunity has it. */
export type PayTerms = Omit<TermsInput, 'projectName' | 'scope' | 'schedule' | 'paymentTerms'>;

/** The same, out of the database. */
export interface StoredPay {
  contractKind: string;
  rateMinor: bigint | string | null;
  weeklyLimitHours: number | null;
  amountMinor: bigint | string | null;
  currency: string;
  startsOn: string;
  endsOn: string | null;
}

/** How work is paid and when it runs, field by field. Which amount is needed depends on how it is paid. */
export class PayForm {
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
}

/** What no field can judge by itself. */
export function checkPay(form: FormReading<PayForm>): void {
  const { contractKind, rate, amount, startsOn, endsOn } = form.values;
  if (contractKind === 'hourly' && rate === '') form.addError('rate', 'Enter an hourly rate, like 85.00');
  if (contractKind === 'fixed' && amount === '') form.addError('amount', 'Enter the agreed amount, like 4800.00');
  if (endsOn !== '' && startsOn !== '' && endsOn < startsOn) form.addError('endsOn', 'The end must be on or after the start');
}

/** What a valid form says: only the amount that belongs to the way it is paid. */
export function typedPay(form: PayForm): PayTerms {
  const { currency, startsOn, endsOn, weeklyLimit } = form;
  const pay: PayTerms =
    form.contractKind === 'hourly'
      ? { contractKind: 'hourly', currency, startsOn, rateMinor: unitsOf(form.rate, currency), ...(weeklyLimit === '' ? {} : { weeklyLimitHours: Number(weeklyLimit) }) }
      : { contractKind: 'fixed', currency, startsOn, amountMinor: unitsOf(form.amount, currency) };
  return endsOn === '' ? pay : { ...pay, endsOn };
}

/** Pay as somebody would type it. */
export function payAsTyped(pay: StoredPay): Record<keyof PayForm, string> {
  const amount = (minor: bigint | string | null): string => (minor === null ? '' : typedAmountOf(BigInt(minor), pay.currency));
  return {
    contractKind: pay.contractKind,
    rate: amount(pay.rateMinor),
    weeklyLimit: pay.weeklyLimitHours === null ? '' : String(pay.weeklyLimitHours),
    amount: amount(pay.amountMinor),
    currency: pay.currency,
    startsOn: pay.startsOn,
    endsOn: pay.endsOn ?? '',
  };
}

/** An amount that the form let through, in minor units. */
export function unitsOf(typed: string, currency: string): bigint {
  const units = minorUnitsOf(typed, currency);
  if (units === null) throw new Error(`"${typed}" passed as an amount in ${currency} and is none.`);
  return units;
}
