import { Injectable } from '@nestjs/common';
import { AddressVerified } from '../../accounts/events.js';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { JoinAgencies } from '../people/join-agencies.js';

/** Whoever verifies an address that an agency awaits belongs to it from that moment on. */
@Injectable()
@JoinsTransaction(AddressVerified)
export class JoinAgenciesWhenAddressVerified {
  constructor(private readonly joinAgencies: JoinAgencies) {}

  async handle({ data }: AddressVerified): Promise<void> {
    await this.joinAgencies.byAddress(data.personId, data.address, new Date(data.at));
  }
}
