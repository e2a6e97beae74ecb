import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Acceptance, type Settled } from './acceptance.js';
import type { AgencyChoice } from './agency-choice.js';

/** Somebody signed in accepts. Many presses at once are one acceptance, and the same person gets the same answer. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly acceptance: Acceptance,
    private readonly clock: Clock,
  ) {}

  /**
   * @param agency for which agency, where one was invited
   * @returns what is open for the person now
   */
  @InTransaction()
  run(personId: string, invitationId: string, agency: AgencyChoice | null): Promise<Settled> {
    return this.acceptance.settle(invitationId, { personId, agency, at: this.clock.now() });
  }
}
