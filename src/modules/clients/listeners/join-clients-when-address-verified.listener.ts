import { Injectable } from '@nestjs/common';
import { AddressVerified } from '../../accounts/events.js';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { ClientMembers } from '../client-members.js';

/** Whoever verifies an address that a client awaits is its member from that moment on. */
@Injectable()
@JoinsTransaction(AddressVerified)
export class JoinClientsWhenAddressVerified {
  constructor(private readonly members: ClientMembers) {}

  async handle({ data }: AddressVerified): Promise<void> {
    await this.members.join(data.personId, data.address, new Date(data.at));
  }
}
