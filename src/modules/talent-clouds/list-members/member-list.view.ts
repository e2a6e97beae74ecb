import { formatDay, translate, type Place } from '../../../platform/views/index.js';
import { membersInWords } from '../cloud-words.js';
import type { CloudRow } from '../cloud.query.js';
import { availabilityInWords, standingInWords } from '../membership-words.js';
import { opportunitiesPaths } from '../opportunities.paths.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import { membersPerPage, type LastWork, type MemberRow } from './member-list.query.js';
import type { MembersFilterForm } from './members-filter.form.js';

interface Shown {
  cloud: CloudRow;
  rows: readonly MemberRow[];
  tags: readonly { tag: string; foldedTag: string }[];
  filter: MembersFilterForm;
  before: string | null;
}

/** Shapes views/talent-clouds/cloud. */
export function memberListView({ cloud, rows, tags, filter, before }: Shown, place: Place): object {
  const say = (text: string): string => translate(text, {}, place.lang);
  const members = rows.slice(0, membersPerPage);
  const last = members.at(-1);
  const isNarrowed = filter.search !== '' || filter.tag !== '' || filter.standing !== '';
  return {
    title: cloud.name,
    cloud,
    counted: membersInWords(cloud.members, place.lang),
    members: members.map((row) => memberView(row, place)),
    tagChoices: [{ value: '', label: say('Any tag') }, ...tags.map(({ tag, foldedTag }) => ({ value: foldedTag, label: tag }))],
    standingChoices: [{ value: '', label: say('Ready or not') }, { value: 'ready', label: say('Ready to hire') }, { value: 'joining', label: say('Not ready yet') }],
    isNarrowed,
    isEmpty: rows.length === 0 && before === null && !isNarrowed,
    newerPath: before === null ? '' : listPath(cloud.cloudId, filter, null),
    olderPath: rows.length > membersPerPage && last ? listPath(cloud.cloudId, filter, last.membershipId) : '',
    ...pathsOf(cloud.cloudId),
  };
}

function pathsOf(cloudId: string): object {
  return {
    listPath: talentCloudsPaths.clientCloud(cloudId),
    namePath: talentCloudsPaths.cloudName(cloudId),
    defaultPath: talentCloudsPaths.defaultCloud(cloudId),
    deletionPath: talentCloudsPaths.cloudDeletion(cloudId),
    cloudsPath: talentCloudsPaths.clientClouds,
    newOpportunityPath: opportunitiesPaths.newOpportunityTo(cloudId),
  };
}

function listPath(cloudId: string, { search, tag, standing }: MembersFilterForm, before: string | null): string {
  const chosen = Object.entries({ search, tag, standing, before: before ?? '' }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(chosen).toString();
  return talentCloudsPaths.clientCloud(cloudId) + (query === '' ? '' : `?${query}`);
}

function memberView(row: MemberRow, place: Place): object {
  const { badge, why } = standingInWords(row, 'the talent', place);
  return {
    who: { name: row.talentName, id: row.personId ?? row.agencyId, note: row.headline ?? '', path: talentCloudsPaths.member(row.membershipId), isOrganisation: row.agencyId !== null },
    tags: row.tags.join(', '),
    badge,
    why,
    availability: availabilityInWords(row, place),
    confirmedAt: row.availabilityConfirmedAt,
    work: workInWords(row, place),
  };
}

/** "Design system refresh, accepted on 12 January" */
export function workInWords({ workName, workState, workAcceptedAt }: LastWork, place: Place): string {
  if (workName === null) return translate('Not yet', {}, place.lang);
  if (workState === 'active' || workState === 'paused') return translate('{project}, running now', { project: workName }, place.lang);
  return translate('{project}, accepted on {day}', { project: workName, day: formatDay(workAcceptedAt, place) }, place.lang);
}
