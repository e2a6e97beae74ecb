import { JourneyStep, Step } from '../../journeys/index.js';
import { onboardingPaths } from '../onboarding.paths.js';

/** The confirmed address, and what the client asks of its cloud. */
@Step()
export class VerificationStep extends JourneyStep {
  readonly key = 'verification';

  path(membershipId: string): string {
    return onboardingPaths.cloudVerification(membershipId);
  }
}
