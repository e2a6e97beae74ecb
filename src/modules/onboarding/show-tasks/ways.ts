import { contractsPaths } from '../../contracts/contracts.paths.js';
import { messagingPaths } from '../../messaging/messaging.paths.js';
import { profilesPaths } from '../../profiles/profiles.paths.js';
import { talentCloudsPaths } from '../../talent-clouds/talent-clouds.paths.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { isOfCloud, subjectIdOf, type Subject } from '../subject.js';

/** A link with its words. */
export interface Way {
  label: string;
  path: string;
}

/** What has to be done before tasks may be. */
export function wayToOpen(subject: Subject): Way {
  const id = subjectIdOf(subject);
  return isOfCloud(subject) ? { label: 'Your profile', path: profilesPaths.wizard(id) } : { label: 'Review your contract', path: contractsPaths.review(id) };
}

/** Where it goes on once everything is confirmed. */
export function wayOut(subject: Subject): Way {
  const id = subjectIdOf(subject);
  return isOfCloud(subject) ? { label: 'Continue: ready to hire', path: talentCloudsPaths.readyToHire(id) } : { label: 'Continue: accept the offer', path: contractsPaths.acceptance(id) };
}

/** Where it goes on once the offer is accepted. A membership of a cloud has no offer, and so no room. */
export function wayIn({ contractId }: { readonly contractId: string }): Way {
  return { label: 'Open the project room', path: messagingPaths.roomOfContract(contractId) };
}

/** Where the talent's other things of this kind are. */
export function wayBack(subject: Subject): Way {
  return isOfCloud(subject) ? { label: 'Your talent clouds', path: talentCloudsPaths.memberships } : { label: 'My jobs', path: contractsPaths.jobs };
}

/** The page that tells who has it. */
export function waitingPathOf(subject: Subject): string {
  const id = subjectIdOf(subject);
  return isOfCloud(subject) ? onboardingPaths.cloudVerification(id) : onboardingPaths.waiting(id);
}
