import { Injectable } from '@nestjs/common';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { JourneyStep, Step } from '../../journeys/index.js';

/** The first step of a journey. It is done before the journey opens, so its page is what was accepted: the contract. */
@Step()
@Injectable()
export class AcceptStep extends JourneyStep {
  readonly key = 'accept';

  path(contractId: string): string {
    return contractsPaths.review(contractId);
  }
}
