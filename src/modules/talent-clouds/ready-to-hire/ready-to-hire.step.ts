import { JourneyStep, Step } from '../../journeys/index.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';

/** The talent is in the cloud; nothing is left to do. */
@Step()
export class ReadyToHireStep extends JourneyStep {
  readonly key = 'ready-to-hire';

  path(membershipId: string): string {
    return talentCloudsPaths.readyToHire(membershipId);
  }
}
