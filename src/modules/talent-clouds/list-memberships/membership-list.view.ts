import { translate, type Place } from '../../../platform/views/index.js';
import type { MembershipRow } from '../membership-row.js';
import { availabilityInWords, standingInWords } from '../membership-words.js';
import { opportunitiesPaths } from '../opportunities.paths.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import { membershipsPerPage } from './membership-list.query.js';

/**
 * Shapes views/talent-clouds/memberships.
 * @param nextPathOf where the way into a cloud goes on
 */
export function membershipListView(
  rows: readonly MembershipRow[],
  { before, nextPathOf, place }: { before: string | null; nextPathOf: (row: MembershipRow) => string; place: Place },
): object {
  const shown = rows.slice(0, membershipsPerPage);
  const last = shown.at(-1);
  const { memberships } = talentCloudsPaths;
  return {
    title: translate('Talent clouds', {}, place.lang),
    memberships: shown.map((row) => rowView(row, nextPathOf, place)),
    isEmpty: rows.length === 0,
    opportunitiesPath: opportunitiesPaths.opportunities,
    newerPath: before === null ? '' : memberships,
    olderPath: rows.length > membershipsPerPage && last ? `${memberships}?before=${last.membershipId}` : '',
  };
}

function rowView(row: MembershipRow, nextPathOf: (row: MembershipRow) => string, place: Place): object {
  const { badge } = standingInWords(row, 'you', place);
  return {
    id: `membership-${row.membershipId}`,
    cloudName: row.cloudName,
    path: talentCloudsPaths.membership(row.membershipId),
    note: row.agencyId === null ? row.clientName : translate('{client}, for {agency}', { client: row.clientName, agency: row.talentName }, place.lang),
    availability: row.state === 'ready' ? availabilityInWords(row, place) : '',
    badge,
    continuePath: row.state === 'joining' ? nextPathOf(row) : '',
  };
}
