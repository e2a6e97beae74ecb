import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Acceptance } from './acceptance.js';

/** Somebody signed in accepts. Many presses at once are one acceptance, and the same person gets the same answer. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly acceptance: Acceptance,
    private readonly clock: Clock,
  ) {}

  /** @returns the contract that is open for the person now */
  @InTransaction()
  run(personId: string, invitationId: string): Promise<string> {
    return this.acceptance.settle(invitationId, personId, this.clock.now());
  }
}
