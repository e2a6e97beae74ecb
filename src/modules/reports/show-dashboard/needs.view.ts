import { translate, translatePlural, type Place } from '../../../platform/views/index.js';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { approvalsPaths, invitationsPaths, listApprovalsPaths } from '../../invitations/invitations.paths.js';
import { clientReviewsPaths, clientTasksPaths } from '../../onboarding/onboarding.paths.js';
import { talentCloudsPaths } from '../../talent-clouds/talent-clouds.paths.js';
import { opportunitiesPaths } from '../../talent-clouds/opportunities.paths.js';
import { dashboardWith } from './dashboard-address.js';
import { needsShown, type Need, type Wait } from './needs.query.js';

interface NeedView {
  readonly text: string;
  readonly about: string;
  readonly since: Date;
  readonly path: string;
  readonly label: string;
}

/** Shapes the part *Needs you*: the oldest of each sort, and the way to the others. */
export function needsView(needs: readonly Need[], place: Place): { needs: NeedView[]; moreNeeds: { label: string; path: string }[] } {
  const sorts = [...new Set(needs.map(({ wait }) => wait))].map((wait) => needs.filter((need) => need.wait === wait));
  return {
    needs: sorts.flatMap((sort) => sort.slice(0, needsShown)).map((need) => needView(need, place)),
    moreNeeds: sorts.flatMap((sort) => (sort.length > needsShown && sort[0] ? [more[sort[0].wait]] : [])).map(({ label, path }) => ({ label: translate(label, {}, place.lang), path })),
  };
}

/** Where the rest of a sort stands, for those who can do something about it. */
const more: Readonly<Record<Wait, { label: string; path: string }>> = {
  approval: { label: 'More invitations to approve', path: approvalsPaths.list },
  'list approval': { label: 'More lists to approve', path: approvalsPaths.list },
  yes: { label: 'More invitations that wait', path: dashboardStage('approval') },
  'list yes': { label: 'All imports', path: invitationsPaths.import },
  bounce: { label: 'More invitations', path: dashboardStage('invited') },
  change: { label: 'More contracts', path: dashboardStage('contract') },
  task: { label: 'More of our tasks', path: clientTasksPaths.list },
  review: { label: 'More of our reviews', path: clientReviewsPaths.list },
  'lapsed contract': { label: 'More contracts', path: contractsPaths.clientContracts },
  'lapsed membership': { label: 'All talent clouds', path: talentCloudsPaths.clientClouds },
  interest: { label: 'More opportunities', path: opportunitiesPaths.clientOpportunities },
};

function dashboardStage(stage: string): string {
  return dashboardWith({ search: '', stage, period: '', funnel: '' }, {}, 'people');
}

function needView(need: Need, { lang }: Place): NeedView {
  const { text, label, path } = words[need.wait](need, lang);
  const about = need.name === '' ? need.title : translate('{name}, {title}', { name: need.name, title: need.title }, lang);
  return { text, label: translate(label, {}, lang), path, about, since: need.since };
}

function awaitedText({ detail, count }: Need, lang: string): string {
  if (count === 0) return translate('You wait for an approval that nobody can give any more', {}, lang);
  return translate('You wait for {names} to approve', { names: detail ?? '' }, lang);
}

function ranOutText(title: string | null, lang: string): string {
  return translate('{title} ran out and was not renewed', { title: title ?? '' }, lang);
}

const words: Readonly<Record<Wait, (need: Need, lang: string) => { text: string; label: string; path: string }>> = {
  approval: ({ id }, lang) => ({ text: translate('Approve the invitation, or send it back', {}, lang), label: 'Look at it', path: approvalsPaths.item(id) }),
  'list approval': ({ id, count }, lang) => ({
    text: translatePlural('Approve the list of {count} person, or send it back', 'Approve the list of {count} people, or send it back', { count }, lang),
    label: 'Look at it',
    path: listApprovalsPaths.item(id),
  }),
  yes: (need, lang) => ({ text: awaitedText(need, lang), label: 'Open the invitation', path: invitationsPaths.clientInvitation(need.id) }),
  'list yes': (need, lang) => ({ text: awaitedText(need, lang), label: 'Open the list', path: invitationsPaths.oneImport(need.id) }),
  bounce: ({ id, detail }, lang) => ({ text: translate('The mail to {address} came back', { address: detail ?? '' }, lang), label: 'Correct address', path: invitationsPaths.clientAddress(id) }),
  change: ({ id, count }, lang) => ({ text: translatePlural('Answer {count} request for a change', 'Answer {count} requests for a change', { count }, lang), label: 'Open the contract', path: contractsPaths.clientContract(id) }),
  task: ({ detail, count }, lang) => {
    const title = detail ?? '';
    const text = count === 1 ? title : translatePlural('{title} and {count} more task', '{title} and {count} more tasks', { title, count: count - 1 }, lang);
    return { text, label: 'Open our tasks', path: clientTasksPaths.list };
  },
  review: (_need, lang) => ({ text: translate('Review what was sent in', {}, lang), label: 'Open our reviews', path: clientReviewsPaths.list }),
  'lapsed contract': ({ id, detail }, lang) => ({ text: ranOutText(detail, lang), label: 'Open the contract', path: contractsPaths.clientContract(id) }),
  'lapsed membership': ({ detail }, lang) => ({ text: ranOutText(detail, lang), label: 'Open the talent clouds', path: talentCloudsPaths.clientClouds }),
  interest: ({ id, count }, lang) => ({
    text: translatePlural('{count} person is interested and has no offer yet', '{count} are interested and have no offer yet', { count }, lang),
    label: 'Open the opportunity',
    path: opportunitiesPaths.clientOpportunity(id),
  }),
};
