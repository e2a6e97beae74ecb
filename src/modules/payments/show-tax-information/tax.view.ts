import { accountsPaths } from '../../accounts/accounts.paths.js';
import { countryName } from '../../../platform/forms/index.js';
import { paymentsPaths } from '../payments.paths.js';
import { numberLabel } from '../save-tax-information/tax-check.view.js';
import type { TaxForm } from '../tax-form.entity.js';
import type { TaxOwner } from '../tax-owner.js';

/** What views/payments/tax shows: what is in force, what is half-filled, what was before. No number, only ends. */
export function taxView({ owner, draft, certified, today }: { owner: TaxOwner; draft: TaxForm | null; certified: readonly TaxForm[]; today: string }): object {
  const [newest, ...earlier] = certified;
  return {
    title: 'Tax information',
    ownerName: owner.name,
    current: newest ? currentView(newest, today) : null,
    hasDraft: draft !== null,
    isFirst: certified.length === 0,
    earlier: earlier.map(({ form, numberLastFour, certifiedAt, replacedAt }) => ({ form, lastFour: numberLastFour, certifiedAt, replacedAt })),
    paths: { account: accountsPaths.account, begin: paymentsPaths.taxResidence, resume: paymentsPaths.taxCheck },
  };
}

function currentView(form: TaxForm, today: string): object {
  const { legalName, street, postal, city, country, certifiedAt, certifiedName, validUntil, numberLastFour } = form;
  const isOver = validUntil !== null && validUntil < today;
  return {
    form: form.form,
    badge: isOver ? { kind: 'stop', label: 'No longer valid' } : { kind: 'ok', label: 'In force' },
    isOver,
    facts: [
      { label: 'Legal name', value: legalName },
      { label: 'Address', value: `${street}, ${postal} ${city}, ${countryName(country)}` },
      { label: numberLabel(form), value: `ends in ${numberLastFour}` },
      ...(validUntil ? [{ label: 'Valid until', on: validUntil }] : []),
    ],
    certifiedName,
    certifiedAt,
    revealPath: paymentsPaths.taxReveal(form.id),
  };
}
