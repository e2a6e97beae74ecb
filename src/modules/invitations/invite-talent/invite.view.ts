import { talentCloudsPaths } from '../../talent-clouds/talent-clouds.paths.js';
import { currencies } from '../../../platform/forms/index.js';
import { kindLabels, type InvitationKind } from '../invitation-kinds.js';
import { invitationsPaths } from '../invitations.paths.js';
import { inputOf, type OwnField } from '../own-fields/own-values.js';

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

/** What the form of *Invite talent* offers to choose from; `form`, `notes` and `mail` come beside it. */
export function inviteView(draftId: string | null, clouds: readonly { cloudId: string; name: string }[], ownFields: readonly OwnField[]) {
  return {
    title: 'Invite talent',
    aside: 'invitations/_mail-preview',
    draftId: draftId ?? '',
    action: draftId === null ? invitationsPaths.newInvitation : invitationsPaths.draftEdit(draftId),
    savePath: draftId === null ? invitationsPaths.drafts : invitationsPaths.draftKeeping(draftId),
    notesPath: invitationsPaths.addressNotes,
    previewPath: invitationsPaths.mailPreview,
    kinds: (Object.keys(kindLabels) as InvitationKind[]).map((value) => ({ value, label: kindLabels[value], hint: hints[value] })),
    contractKinds,
    currencies,
    clouds: clouds.map(({ cloudId, name }) => ({ value: cloudId, label: name })),
    ownFields: ownFields.map((field) => ({ name: inputOf(field), label: field.label, isOptional: !field.isRequired })),
    newCloudPath: talentCloudsPaths.newCloud,
    draftsPath: invitationsPaths.drafts,
    listPath: invitationsPaths.list,
  };
}
