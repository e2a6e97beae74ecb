import { DomainEvent } from '../../platform/events/index.js';

/** Somebody made an agency; nobody but its members sees it yet. */
export class AgencyCreated extends DomainEvent<{ agencyId: string; byId: string; at: string }> {
  static override readonly eventName = 'agencies.agency-created';
}

/** The agency's listing became public, and stays so. */
export class AgencyConfirmed extends DomainEvent<{ agencyId: string; byId: string; at: string }> {
  static override readonly eventName = 'agencies.agency-confirmed';
}
