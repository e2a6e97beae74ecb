import { talentCloudsPaths } from '../../talent-clouds/talent-clouds.paths.js';
import { currencies } from '../../../platform/forms/index.js';
import { kindLabels, type InvitationKind } from '../invitation-kinds.js';
import { invitationsPaths } from '../invitations.paths.js';

const hints: Readonly<Record<InvitationKind, string>> = {
  'freelancer-contract': 'They read the contract, do your onboarding tasks and start',
  'agency-contract': 'The same for an agency, which confirms its public listing on the way',
  'freelancer-cloud': 'They join your private group, and you see them first for new work',
  'agency-cloud': 'The same for an agency; its listing is public at once',
};

const contractKinds = [
  { value: 'hourly', label: 'Hourly' },
  { value: 'fixed', label: 'Fixed price' },
];

/** What the form of *Invite talent* offers to choose from; `form` comes beside it. */
export function inviteView(action: string, clouds: readonly { cloudId: string; name: string }[]) {
  return {
    title: 'Invite talent',
    action,
    kinds: (Object.keys(kindLabels) as InvitationKind[]).map((value) => ({ value, label: kindLabels[value], hint: hints[value] })),
    contractKinds,
    currencies,
    clouds: clouds.map(({ cloudId, name }) => ({ value: cloudId, label: name })),
    newCloudPath: talentCloudsPaths.newCloud,
    listPath: invitationsPaths.list,
  };
}
