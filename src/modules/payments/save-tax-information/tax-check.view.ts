import { certifications } from '../certifications.js';
import { countryName } from '../../../platform/forms/index.js';
import { paymentsPaths } from '../payments.paths.js';
import type { TaxForm } from '../tax-form.entity.js';
import { numberRules } from '../tax-number.js';

const change = (path: string) => ({ label: 'Change', path });

/** Everything that is about to be certified; of the number only its end. */
export function checkView(draft: TaxForm): object {
  return {
    title: 'Check your tax information',
    formName: draft.form,
    facts: [
      { label: 'Country', value: countryName(draft.country), change: change(paymentsPaths.taxResidence) },
      { label: 'Taxed as', value: draft.kind === 'company' ? 'A company' : 'An individual', change: change(paymentsPaths.taxResidence) },
      ...detailFacts(draft),
      { label: numberLabel(draft), value: `ends in ${draft.numberLastFour}`, change: change(paymentsPaths.taxNumber) },
    ],
    words: certifications[draft.form].words,
    action: paymentsPaths.taxCheck,
  };
}

/** The kind of number, as a heading of it. */
export function numberLabel({ numberKind }: TaxForm): string {
  return numberKind === null ? 'Tax number' : numberRules[numberKind].label;
}

function detailFacts({ legalName, street, city, postal, bornOn, treatyCountry }: TaxForm): object[] {
  const edit = change(paymentsPaths.taxDetails);
  return [
    { label: 'Legal name', value: legalName, change: edit },
    { label: 'Address', value: `${street}, ${postal} ${city}`, change: edit },
    ...(bornOn ? [{ label: 'Date of birth', on: bornOn, change: edit }] : []),
    ...(treatyCountry ? [{ label: 'Tax treaty with', value: countryName(treatyCountry), change: edit }] : []),
  ];
}
