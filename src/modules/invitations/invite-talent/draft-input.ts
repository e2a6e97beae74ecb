import { minorUnitsOf, typedAmountOf } from '../../../platform/forms/index.js';
import type { Audience, Target } from '../invitation-kinds.js';
import type { DraftTerms } from './draft-terms.js';
import type { InviteForm } from './invite.form.js';

type Typed = Record<Exclude<keyof InviteForm, symbol>, string>;

/** What a draft keeps besides its terms. */
export interface Kept {
  readonly name: string;
  readonly address: string;
  readonly personalMessage: string;
  readonly audience: Audience;
  readonly target: Target;
  readonly cloudId: string | null;
  readonly terms: DraftTerms | null;
  readonly setAside: Readonly<Record<string, string>> | null;
}

/** The terms out of a valid form: only the amount that belongs to the way it is paid. */
export function termsOf(form: InviteForm): DraftTerms {
  const isHourly = form.contractKind === 'hourly';
  return {
    projectName: form.projectName,
    scope: form.scope,
    contractKind: isHourly ? 'hourly' : 'fixed',
    rateMinor: isHourly ? units(form.rate, form.currency) : null,
    weeklyLimitHours: isHourly && form.weeklyLimit !== '' ? Number(form.weeklyLimit) : null,
    amountMinor: isHourly ? null : units(form.amount, form.currency),
    currency: form.currency,
    startsOn: form.startsOn,
    endsOn: form.endsOn === '' ? null : form.endsOn,
    paymentTerms: form.paymentTerms,
  };
}

/** A draft as somebody would type it again, with what they typed for another kind before. */
export function typedAgain({ audience, target, cloudId, name, address, personalMessage, terms, setAside }: Kept): Partial<Typed> {
  const about = { kind: `${audience}-${target}`, name, email: address, personalMessage };
  if (terms === null) return { ...setAside, ...about, cloudId: cloudId ?? setAside?.cloudId ?? '' };
  return {
    ...about,
    projectName: terms.projectName,
    scope: terms.scope,
    contractKind: terms.contractKind,
    rate: amountText(terms.rateMinor, terms.currency),
    weeklyLimit: terms.weeklyLimitHours === null ? '' : String(terms.weeklyLimitHours),
    amount: amountText(terms.amountMinor, terms.currency),
    currency: terms.currency,
    startsOn: terms.startsOn,
    endsOn: terms.endsOn ?? '',
    paymentTerms: terms.paymentTerms,
    ...setAside,
  };
}

function units(typed: string, currency: string): string {
  const minor = minorUnitsOf(typed, currency);
  if (minor === null) throw new Error('The form lets only amounts through.');
  return minor.toString();
}

function amountText(minor: string | null, currency: string): string {
  return minor === null ? '' : typedAmountOf(BigInt(minor), currency);
}
