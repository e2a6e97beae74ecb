import { payAsTyped } from '../../../contracts/index.js';
import { currencies, type FormView } from '../../../../platform/forms/index.js';
import { opportunitiesPaths } from '../../opportunities.paths.js';
import { talentCloudsPaths } from '../../talent-clouds.paths.js';
import { contractKinds } from '../post-opportunity/opportunity-form.view.js';
import type { OfferRecipient } from './recipient.query.js';

/** What the form starts with: the opportunity's terms, or nothing. */
export function offerAsTyped({ opportunity, answerId, membershipId }: OfferRecipient, formKey: string): Record<string, string> {
  const to = { answer: answerId ?? '', member: answerId === null ? (membershipId ?? '') : '', formKey };
  if (!opportunity) return { ...to, contractKind: 'hourly', currency: 'USD' };
  return { ...to, ...payAsTyped(opportunity), projectName: opportunity.title, scope: opportunity.brief };
}

/** Shapes views/talent-clouds/opportunities/offer. */
export function offerPage({ personId, agencyId, talentName, opportunity, membershipId, note }: OfferRecipient, form: FormView): object {
  const back = opportunity ? opportunitiesPaths.clientOpportunity(opportunity.id) : membershipId === null ? talentCloudsPaths.clientClouds : talentCloudsPaths.member(membershipId);
  return {
    title: 'Offer a contract',
    talentName,
    talentId: agencyId ?? personId,
    isAgency: agencyId !== null,
    opportunityTitle: opportunity?.title ?? '',
    note: note ?? '',
    form,
    contractKinds,
    currencies,
    action: opportunitiesPaths.offers,
    backPath: back,
  };
}
