import { translate, translatePlural, type Place } from '../../../platform/views/index.js';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { invitationsPaths } from '../../invitations/invitations.paths.js';
import { clientTasksPaths } from '../../onboarding/onboarding.paths.js';
import { opportunitiesPaths } from '../../talent-clouds/opportunities.paths.js';
import { needsShown, type Need, type Wait } from './needs.query.js';

interface NeedView {
  readonly text: string;
  readonly about: string;
  readonly since: Date;
  readonly path: string;
  readonly label: string;
}

/** Shapes the part *Needs you*. */
export function needsView(needs: readonly Need[], place: Place): { needs: NeedView[]; hasMoreNeeds: boolean } {
  return { needs: needs.slice(0, needsShown).map((need) => needView(need, place)), hasMoreNeeds: needs.length > needsShown };
}

function needView(need: Need, { lang }: Place): NeedView {
  const { text, label, path } = words[need.wait](need, lang);
  const about = need.wait === 'interest' ? need.title : translate('{name}, {title}', { name: need.name, title: need.title }, lang);
  return { text, label: translate(label, {}, lang), path, about, since: need.since };
}

const words: Readonly<Record<Wait, (need: Need, lang: string) => { text: string; label: string; path: string }>> = {
  approval: ({ id }, lang) => ({ text: translate('Approve the invitation', {}, lang), label: 'Open the invitation', path: invitationsPaths.clientInvitation(id) }),
  bounce: ({ id, taskTitle }, lang) => ({ text: translate('The mail to {address} came back', { address: taskTitle ?? '' }, lang), label: 'Correct address', path: invitationsPaths.clientAddress(id) }),
  change: ({ id, count }, lang) => ({ text: translatePlural('Answer {count} request for a change', 'Answer {count} requests for a change', { count }, lang), label: 'Open the contract', path: contractsPaths.clientContract(id) }),
  task: ({ taskTitle, count }, lang) => {
    const title = taskTitle ?? '';
    const text = count === 1 ? title : translatePlural('{title} and {count} more task', '{title} and {count} more tasks', { title, count: count - 1 }, lang);
    return { text, label: 'Open our tasks', path: clientTasksPaths.list };
  },
  review: (_need, lang) => ({ text: translate('Review what was sent in', {}, lang), label: 'Open our tasks', path: clientTasksPaths.list }),
  interest: ({ id, count }, lang) => ({
    text: translatePlural('{count} person is interested and has no offer yet', '{count} are interested and have no offer yet', { count }, lang),
    label: 'Open the opportunity',
    path: opportunitiesPaths.clientOpportunity(id),
  }),
};
