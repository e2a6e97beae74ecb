import { Injectable } from '@nestjs/common';
import { AccountActivated, AddressVerified } from '../../accounts/events.js';
import { foldAddress } from '../../../platform/addresses/index.js';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { ClientMembers } from '../client-members.js';

/** Whoever verifies an address that a client awaits is its member from that moment on. */
@Injectable()
@JoinsTransaction(AddressVerified)
export class JoinClientsWhenAddressVerified {
  constructor(private readonly members: ClientMembers) {}

  async handle({ data }: AddressVerified): Promise<void> {
    await this.members.join(data.personId, foldAddress(data.address) ?? data.address, new Date(data.at));
  }
}

/** An account activated through an invitation has a verified address from its first moment. */
@Injectable()
@JoinsTransaction(AccountActivated)
export class JoinClientsWhenAccountActivated {
  constructor(private readonly members: ClientMembers) {}

  async handle({ data }: AccountActivated): Promise<void> {
    await this.members.join(data.personId, foldAddress(data.address) ?? data.address, new Date(data.at));
  }
}
