import { countries } from '../../../platform/forms/index.js';
import { paymentsPaths } from '../payments.paths.js';
import type { TaxForm } from '../tax-form.entity.js';
import { numberRules } from '../tax-number.js';
import type { TaxOwner } from '../tax-owner.js';
import type { TaxRule } from '../tax-rules.js';

const stepLabels = ['Country', 'Name and address', 'Tax number', 'Check'];
const choose = { value: '', label: 'Choose one' };

/** What stands around every step: where it is, and the way out. */
export function stepSurroundings(position: number, owner: TaxOwner): object {
  return {
    journeyHeader: {
      steps: stepLabels.map((label, index) => ({ label, status: index + 1 < position ? 'done' : index + 1 === position ? 'current' : 'locked', isCurrent: index + 1 === position })),
      heldBy: null,
    },
    saveAndExitPath: paymentsPaths.tax,
    ownerName: owner.name,
  };
}

export function residenceView(owner: TaxOwner): object {
  return {
    ...stepSurroundings(1, owner),
    title: 'Where are you taxed?',
    countries: [choose, ...countries()],
    kinds: [
      { value: 'individual', label: 'As an individual' },
      { value: 'company', label: 'As a company' },
    ],
    action: paymentsPaths.taxResidence,
  };
}

export function detailsView(owner: TaxOwner, { form }: TaxForm, rule: TaxRule): object {
  return {
    ...stepSurroundings(2, owner),
    title: 'Name and address',
    formName: form,
    asksBirthDate: rule.asksBirthDate,
    asksTreaty: rule.asksTreaty,
    countries: [{ value: '', label: 'No treaty' }, ...countries()],
    action: paymentsPaths.taxDetails,
    backPath: paymentsPaths.taxResidence,
  };
}

/** The number that was kept is told by its end only. */
export function numberView(owner: TaxOwner, { form, numberLastFour }: TaxForm, rule: TaxRule): object {
  const [only] = rule.numberKinds.length === 1 ? rule.numberKinds : [];
  return {
    ...stepSurroundings(3, owner),
    title: 'Tax number',
    formName: form,
    kinds: only ? [] : rule.numberKinds.map((kind) => ({ value: kind, label: numberRules[kind].label, hint: numberRules[kind].hint })),
    label: only ? numberRules[only].label : 'Tax number',
    hint: only ? numberRules[only].hint : '',
    lastFour: numberLastFour ?? '',
    action: paymentsPaths.taxNumber,
    backPath: paymentsPaths.taxDetails,
  };
}

/** The steps that were kept, as they were typed. */
export function typedDetails({ legalName, street, city, postal, bornOn, treatyCountry }: TaxForm): Record<string, string> {
  return { legalName: legalName ?? '', street: street ?? '', city: city ?? '', postal: postal ?? '', bornOn: bornOn ?? '', treatyCountry: treatyCountry ?? '' };
}

