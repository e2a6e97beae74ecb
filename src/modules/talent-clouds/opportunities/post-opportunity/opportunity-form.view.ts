import { currencies, type FormView } from '../../../../platform/forms/index.js';
import { opportunitiesPaths } from '../../opportunities.paths.js';
import { talentCloudsPaths } from '../../talent-clouds.paths.js';
import { cloudField } from './opportunity.form.js';

/** How work may be paid, as radio buttons. */
export const contractKinds = [
  { value: 'hourly', label: 'Hourly' },
  { value: 'fixed', label: 'Fixed price' },
] as const;

/** Shapes views/talent-clouds/opportunities/new. */
export function formPage(clouds: readonly { cloudId: string; name: string }[], form: FormView): object {
  return {
    title: 'Post an opportunity',
    form: { ...form, errorOf: { clouds: '', ...form.errorOf } },
    clouds: clouds.map(({ cloudId, name }) => ({ field: cloudField(cloudId), name, isTicked: form.input[cloudField(cloudId)] === 'yes' })),
    contractKinds,
    currencies,
    action: opportunitiesPaths.clientOpportunities,
    listPath: opportunitiesPaths.clientOpportunities,
    newCloud: { label: 'New talent cloud', path: talentCloudsPaths.newCloud },
  };
}
