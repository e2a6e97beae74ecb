import { JourneyStep, Step } from '../../journeys/index.js';
import { onboardingPaths } from '../onboarding.paths.js';

/** The talent does what the client asks for. */
@Step()
export class TasksStep extends JourneyStep {
  readonly key = 'tasks';

  path(contractId: string): string {
    return onboardingPaths.tasks(contractId);
  }
}
