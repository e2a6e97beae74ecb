import { Injectable } from '@nestjs/common';
import { JourneyStep, Step } from '../../journeys/index.js';
import { contractsPaths } from '../contracts.paths.js';

@Step()
@Injectable()
export class ReviewContractStep extends JourneyStep {
  readonly key = 'review-contract';

  path(contractId: string): string {
    return contractsPaths.review(contractId);
  }
}
