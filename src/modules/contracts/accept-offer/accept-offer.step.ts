import { Injectable } from '@nestjs/common';
import { JourneyStep, Step } from '../../journeys/index.js';
import { contractsPaths } from '../contracts.paths.js';

@Step()
@Injectable()
export class AcceptOfferStep extends JourneyStep {
  readonly key = 'accept-offer';

  path(contractId: string): string {
    return contractsPaths.acceptance(contractId);
  }
}
