import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database, newId } from '../../../platform/database/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { AccountDeeds } from '../account-deeds.js';
import { Accounts } from '../accounts.js';
import { LinkIsOver } from '../accounts.errors.js';
import { accountsPaths } from '../accounts.paths.js';
import { Address } from '../address.entity.js';
import { AddressCodes } from '../address-codes/address-codes.js';
import type { AddressDeed } from '../mail/account-changed.mail.js';
import { PeopleRepository } from '../people.repository.js';

export const addAddressPurpose = 'accounts.add-address';

/** What a person can do with their addresses. */
@Injectable()
export class ChangeAddresses {
  constructor(
    private readonly people: PeopleRepository,
    private readonly accounts: Accounts,
    private readonly codes: AddressCodes,
    private readonly mailbox: Mailbox,
    private readonly deeds: AccountDeeds,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Notes the address as the person's claim, which counts for nothing until a code proves it. Twice is once. */
  @InTransaction()
  async claim(personId: string, address: string): Promise<Address> {
    return this.people.claimAddress(Address.claim(personId, address, this.clock.now()));
  }

  /** Verifies a claim whose code was just found right; all addresses are told. */
  @InTransaction()
  async verify(personId: string, addressId: string): Promise<void> {
    const { address } = await this.people.addressOf(personId, addressId);
    const wasUsed = await this.codes.use({ address, purpose: addAddressPurpose, subjectId: addressId });
    if (!wasUsed) throw new LinkIsOver('That code was used already.', { label: 'Your account', path: accountsPaths.account });
    await this.accounts.addVerifiedAddress(personId, address);
    await this.tellAll(personId, 'added', { addressId, address });
    await this.deeds.append({ action: 'accounts.address-added', personId, facts: { addressId } });
  }

  /** One update for both: at no moment is there none or two. */
  @InTransaction()
  async makePrimary(personId: string, addressId: string): Promise<void> {
    const address = await this.people.addressOf(personId, addressId);
    address.makePrimary();
    await this.database.execute('UPDATE accounts.addresses SET is_primary = false WHERE person_id = $1 AND is_primary', [personId]);
    await this.people.saveAddress(address);
    await this.tellAll(personId, 'made primary', { addressId, address: address.address });
    await this.deeds.append({ action: 'accounts.primary-address-changed', personId, facts: { addressId } });
  }

  @InTransaction()
  async remove(personId: string, addressId: string): Promise<void> {
    const address = await this.people.addressOf(personId, addressId);
    address.checkRemovable();
    // A claim that was never verified could not be used for anything: nobody needs to hear that it is gone.
    if (address.isVerified) await this.tellAll(personId, 'removed', { addressId, address: address.address });
    await this.people.removeAddress(address);
    await this.deeds.append({ action: 'accounts.address-removed', personId, facts: { addressId } });
  }

  /** Whoever took an account over would change its addresses first, so all that are verified hear of it. */
  private async tellAll(personId: string, deed: AddressDeed, { addressId, address }: { addressId: string; address: string }): Promise<void> {
    const verified = (await this.people.addressesOf(personId)).filter(({ isVerified }) => isVerified);
    await this.mailbox.queue(
      verified.map(({ address: to }) => ({ kind: 'accounts.addresses-changed', dedupeKey: newId(), to, subjectId: addressId, facts: { deed, address } })),
    );
  }
}
