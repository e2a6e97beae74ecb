import { KeepApprovers } from '../src/modules/invitations/approve-invitation/keep-approvers.js';
import { KeepDraft } from '../src/modules/invitations/invite-talent/keep-draft.js';
import { blankTerms, newDraft, type Invitee } from './typed-offer.js';
import { viewer, type Member, type Person, type World } from './world.js';

/** Who must say yes before anything goes out; nobody, and everything goes out at once. */
export async function namesApprovers(world: World, owner: Member, people: readonly Person[]): Promise<void> {
  await world.get(KeepApprovers).run(viewer(owner), people.map(({ personId }) => ({ step: 1, personId })));
}

/** A draft that its writer left half-filled. */
export async function keepsHalf(world: World, member: Member, { fullName, email }: Invitee, projectName: string): Promise<void> {
  await world.get(KeepDraft).half(viewer(member), newDraft(), { ...blankTerms, kind: 'freelancer-contract', contractKind: 'hourly', name: fullName, email, projectName }, []);
}
