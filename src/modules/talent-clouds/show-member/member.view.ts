import { newId } from '../../../platform/database/index.js';
import { formatMoney, translate, type Place } from '../../../platform/views/index.js';
import { workInWords } from '../list-members/member-list.view.js';
import { availabilityInWords, standingInWords } from '../membership-words.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import type { MemberDeed, ShownMember } from './member.query.js';

/** Shapes views/talent-clouds/member. */
export function memberView(row: ShownMember, place: Place): object {
  const { membershipId } = row;
  const { badge, why } = standingInWords(row, 'the talent', place);
  const isOver = row.endedAt !== null;
  return {
    title: row.talentName,
    talentName: row.talentName,
    talentId: row.personId ?? row.agencyId,
    isAgency: row.agencyId !== null,
    cloudName: row.cloudName,
    badge,
    why,
    endedAt: row.endedAt,
    endedWhy: row.endedWhy ?? '',
    facts: factsOf(row, place),
    notes: row.notes,
    tags: row.tags,
    deeds: row.deeds.map((deed) => deedView(deed, place.lang)),
    formKey: newId(),
    offerPath: isOver ? '' : talentCloudsPaths.newOffer(membershipId),
    removalPath: isOver ? '' : talentCloudsPaths.memberRemoval(membershipId),
    notesPath: talentCloudsPaths.memberNotes(membershipId),
    tagsPath: talentCloudsPaths.memberTags(membershipId),
    tagRemovalPath: talentCloudsPaths.memberTagRemoval(membershipId),
    ...wayBack(row, place.lang),
  };
}

function factsOf(row: ShownMember, place: Place): object[] {
  const say = (text: string): string => translate(text, {}, place.lang);
  return [
    ...(row.endedAt === null ? shownToMembersClient(row, place) : []),
    { label: say('Last worked for you'), value: workInWords(row, place) },
    { label: say('In this cloud since'), on: row.openedAt },
  ];
}

/** What they agreed to show while they are in the cloud, and no longer. */
function shownToMembersClient(row: ShownMember, place: Place): object[] {
  const say = (text: string): string => translate(text, {}, place.lang);
  return [
    ...profileFacts(row, place.lang),
    { label: say('Availability'), value: availabilityInWords(row, place) },
    ...(row.availabilityConfirmedAt === null ? [] : [{ label: say('Confirmed on'), on: row.availabilityConfirmedAt }]),
  ];
}

/** What the profile says, section by section; what is not there yet is not mentioned. */
function profileFacts({ headline, skills, rateMinor, currency, languages }: ShownMember, lang: string): object[] {
  const rate = rateMinor === null || currency === null ? '' : translate('{rate} an hour', { rate: formatMoney(rateMinor, currency, lang) }, lang);
  const facts = [
    { label: translate('Headline', {}, lang), value: headline ?? '' },
    { label: translate('Skills', {}, lang), value: skills.join(', ') },
    { label: translate('Rate', {}, lang), value: rate },
    { label: translate('Languages', {}, lang), value: languages.join(', ') },
  ];
  return facts.filter(({ value }) => value !== '');
}

/** A cloud that was deleted has no page to go back to. */
function wayBack({ cloudId, cloudName, endedAt }: ShownMember, lang: string): object {
  if (endedAt !== null) return { backPath: talentCloudsPaths.clientClouds, backLabel: translate('Talent clouds', {}, lang) };
  return { backPath: talentCloudsPaths.clientCloud(cloudId), backLabel: cloudName };
}

const deedWords: Readonly<Record<MemberDeed['what'], string>> = {
  joining: 'Accepted the invitation into {name}',
  ready: 'Ready to hire in {name}',
  left: 'Left {name}',
  removed: 'Removed from {name}',
  accepted: 'Accepted your offer: {name}',
};

function deedView({ what, name, at, why }: MemberDeed, lang: string): object {
  return { title: translate(deedWords[what], { name }, lang), at, text: why ?? '', state: 'done' };
}
