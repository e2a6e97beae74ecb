import { Injectable } from '@nestjs/common';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { InvitationAccepted } from '../../invitations/events.js';
import { OfferIsOver } from '../contract.errors.js';
import { ContractsRepository } from '../contracts.repository.js';
import { OpenOffer } from '../open-offer.js';

/** Whoever accepts an invitation to a contract has the offer before them on the very next page. */
@Injectable()
@JoinsTransaction(InvitationAccepted, { order: 10 })
export class OpenOfferWhenInvitationAccepted {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly openOffer: OpenOffer,
  ) {}

  async handle({ data }: InvitationAccepted): Promise<void> {
    const { contractId, personId, agencyId, invitedById, at } = data;
    if (contractId === null) return;
    const isOpened = await this.openOffer.run(contractId, { personId, agencyId, actorId: personId, invitedById, at });
    if (!isOpened) throw new OfferIsOver(await this.contracts.named(contractId));
  }
}
