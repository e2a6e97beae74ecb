import { translate, type Place } from '../../../platform/views/index.js';
import { journeyHeader } from '../../journeys/index.js';
import { paymentsPaths } from '../../payments/payments.paths.js';
import { profilesPaths } from '../../profiles/profiles.paths.js';
import type { MembershipRow } from '../membership-row.js';
import { availabilityView } from '../show-membership/membership.view.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';

/** Shapes views/talent-clouds/ready-to-hire. */
export function readyToHireView(row: MembershipRow, place: Place): object {
  return {
    title: translate('Ready to hire', {}, place.lang),
    journeyHeader: journeyHeader(row.steps, 'ready-to-hire', place.lang),
    readyText: readyText(row, place.lang),
    clientName: row.clientName,
    ...availabilityView(row, place),
    taxPath: paymentsPaths.tax,
    profilePath: profilesPaths.profile,
    membershipPath: talentCloudsPaths.membership(row.membershipId),
  };
}

function readyText({ agencyId, talentName, cloudName, clientName }: MembershipRow, lang: string): string {
  const values = { agency: talentName, cloud: cloudName, client: clientName };
  return agencyId === null
    ? translate('You are in {cloud}, a talent cloud of {client}.', values, lang)
    : translate('{agency} is in {cloud}, a talent cloud of {client}.', values, lang);
}
