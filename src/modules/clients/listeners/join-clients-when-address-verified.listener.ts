import { Injectable } from '@nestjs/common';
import { AddressVerified } from '../../accounts/events.js';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { ClientMembers } from '../client-members.js';

/** Whoever verifies the address that an administrator named as a client's first owner owns it from that moment on. */
@Injectable()
@JoinsTransaction(AddressVerified)
export class JoinClientsWhenAddressVerified {
  constructor(private readonly members: ClientMembers) {}

  async handle({ data }: AddressVerified): Promise<void> {
    await this.members.join(data.personId, data.address, new Date(data.at));
  }
}
