import { Injectable } from '@nestjs/common';
import { JourneyStep, Step } from '../../journeys/index.js';
import { invitationsPaths } from '../invitations.paths.js';

/** The first step of a journey. It is done before the journey opens, so its page leads to what was accepted: the contract or the talent cloud. */
@Step()
@Injectable()
export class AcceptStep extends JourneyStep {
  readonly key = 'accept';

  path(subjectId: string): string {
    return invitationsPaths.accepted(subjectId);
  }
}
