import { Injectable } from '@nestjs/common';
import { InTransaction } from '../../../platform/transactions/index.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { OptOuts } from './opt-outs.js';

/** The invited person lets the client invite them again. */
@Injectable()
export class TakeBackOptOut {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly optOuts: OptOuts,
  ) {}

  /** @param personId null where somebody does so without an account */
  @InTransaction()
  async run(invitationId: string, personId: string | null): Promise<void> {
    const { clientId, foldedAddress } = await this.invitations.byId(invitationId);
    await this.optOuts.takeBack({ invitationId, clientId, foldedAddress, personId });
  }
}
