import { Injectable } from '@nestjs/common';
import { ClientSuspensionLifted } from '../../clients/events.js';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { InvitationsRepository } from '../invitations.repository.js';

/** Invitations that nobody could accept meanwhile stand as much longer. */
@Injectable()
@JoinsTransaction(ClientSuspensionLifted)
export class GiveBackTimeToInvitationsWhenClientSuspensionLifted {
  constructor(private readonly invitations: InvitationsRepository) {}

  async handle({ data: { clientId, suspendedAt, at } }: ClientSuspensionLifted): Promise<void> {
    await this.invitations.giveBackTime({ clientId, from: new Date(suspendedAt), to: new Date(at) });
  }
}
