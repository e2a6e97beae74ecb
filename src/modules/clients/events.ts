import { DomainEvent } from '../../platform/events/index.js';

/** A company is on this Gangway now. */
export class ClientAdded extends DomainEvent<{ clientId: string; at: string }> {
  static override readonly eventName = 'clients.client-added';
}

/** A person acts for a client now. */
export class MemberAdded extends DomainEvent<{ clientId: string; personId: string; role: string; at: string }> {
  static override readonly eventName = 'clients.member-added';
}
