import { DomainEvent } from '../../platform/events/index.js';

/** Somebody has an account, with an address they proved to read. */
export class AccountActivated extends DomainEvent<{ personId: string; address: string; at: string }> {
  static override readonly eventName = 'accounts.account-activated';
}

/** An address is now known to be that person's. */
export class AddressVerified extends DomainEvent<{ personId: string; address: string; at: string }> {
  static override readonly eventName = 'accounts.address-verified';
}
