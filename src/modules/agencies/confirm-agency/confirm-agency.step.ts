import { JourneyStep, Step } from '../../journeys/index.js';
import { agenciesPaths } from '../agencies.paths.js';

/** The owner confirms the public listing. */
@Step()
export class ConfirmAgencyStep extends JourneyStep {
  readonly key = 'confirm-agency';

  path(contractId: string): string {
    return agenciesPaths.confirmation(contractId);
  }
}
