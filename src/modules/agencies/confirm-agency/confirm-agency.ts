import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Agencies } from '../agencies.js';
import { rolesThatOwn } from '../agency-rights.js';
import { NothingLeftToConfirm, NotYetToConfirm, OwnersOnly } from '../agency.errors.js';
import { ConfirmationQuery } from './confirmation.query.js';

/** Makes the agency's listing public, because its signed-in owner said so on the way to a contract (S26). */
@Injectable()
export class ConfirmAgency {
  constructor(
    private readonly confirmations: ConfirmationQuery,
    private readonly agencies: Agencies,
  ) {}

  /** Pressing twice, or fifty times at once, is pressing once. */
  @InTransaction()
  async run({ personId }: Viewer, contractId: string): Promise<void> {
    const standing = await this.confirmations.standing(contractId, personId);
    if (!standing) throw new NotFound();
    if (!rolesThatOwn.includes(standing.role)) throw new OwnersOnly();
    if (standing.status === 'done') return;
    if (standing.isOver) throw new NothingLeftToConfirm();
    if (standing.status !== 'current') throw new NotYetToConfirm();
    await this.agencies.publish(standing.agencyId, personId);
  }
}
