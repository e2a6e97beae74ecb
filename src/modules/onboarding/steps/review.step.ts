import { JourneyStep, Step } from '../../journeys/index.js';
import { onboardingPaths } from '../onboarding.paths.js';

/** The platform, and the client for its own tasks, confirm. */
@Step()
export class ReviewStep extends JourneyStep {
  readonly key = 'review';

  path(contractId: string): string {
    return onboardingPaths.waiting(contractId);
  }
}
