import { JourneyStep, Step } from '../../journeys/index.js';
import { profilesPaths } from '../profiles.paths.js';

/** A freelancer creates a profile on the way into a cloud. */
@Step()
export class CreateProfileStep extends JourneyStep {
  readonly key: string = 'create-profile';

  path(membershipId: string): string {
    return profilesPaths.wizard(membershipId);
  }
}

/** The same for an agency. */
@Step()
export class CreateAgencyProfileStep extends CreateProfileStep {
  override readonly key = 'create-agency-profile';
}
