import { contractsPaths } from '../../contracts/contracts.paths.js';
import { messagingPaths } from '../../messaging/messaging.paths.js';
import { profilesPaths } from '../../profiles/profiles.paths.js';
import { talentCloudsPaths } from '../../talent-clouds/talent-clouds.paths.js';
import { onboardingPaths } from '../onboarding.paths.js';
import type { Subject } from '../subject.js';

/** A link with its words. */
export interface Way {
  label: string;
  path: string;
}

/** What has to be done before tasks may be. */
export function wayToOpen({ contractId, membershipId }: Subject): Way {
  if (contractId === null) return { label: 'Your profile', path: profilesPaths.wizard(membershipId ?? '') };
  return { label: 'Review your contract', path: contractsPaths.review(contractId) };
}

/** Where it goes on once everything is confirmed. */
export function wayOut({ contractId, membershipId }: Subject): Way {
  if (contractId === null) return { label: 'Continue: ready to hire', path: talentCloudsPaths.readyToHire(membershipId ?? '') };
  return { label: 'Continue: accept the offer', path: contractsPaths.acceptance(contractId) };
}

/** Where it goes on once the offer is accepted. */
export function wayIn({ contractId }: Subject): Way {
  return { label: 'Open the project room', path: messagingPaths.roomOfContract(contractId ?? '') };
}

/** Where the talent's other things of this kind are. */
export function wayBack({ contractId }: Subject): Way {
  return contractId === null ? { label: 'Your talent clouds', path: talentCloudsPaths.memberships } : { label: 'My jobs', path: contractsPaths.jobs };
}

/** The page that tells who has it. */
export function waitingPathOf({ contractId, membershipId }: Subject): string {
  return contractId === null ? onboardingPaths.cloudVerification(membershipId ?? '') : onboardingPaths.waiting(contractId);
}
