import { Injectable } from '@nestjs/common';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { InvitationRevoked } from '../../invitations/events.js';
import { ContractsRepository } from '../contracts.repository.js';

/** A revoked invitation leads nowhere, so its draft ends. Declined and expired ones can open again and keep theirs. */
@Injectable()
@JoinsTransaction(InvitationRevoked)
export class WithdrawDraftWhenInvitationRevoked {
  constructor(private readonly contracts: ContractsRepository) {}

  async handle({ data }: InvitationRevoked): Promise<void> {
    if (data.contractId === null) return;
    const contract = await this.contracts.named(data.contractId);
    contract.withdraw('The invitation was revoked.', new Date(data.at));
    await this.contracts.store(contract);
  }
}
