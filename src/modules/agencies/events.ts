import { DomainEvent } from '../../platform/events/index.js';

/** What every event about an agency says. */
interface AgencyFacts {
  readonly agencyId: string;
  readonly byId: string;
  readonly at: string;
}

/** Somebody made an agency; nobody but its members sees it yet. */
export class AgencyCreated extends DomainEvent<AgencyFacts> {
  static override readonly eventName = 'agencies.agency-created';
}

/** The agency's listing became public, and stays so. */
export class AgencyConfirmed extends DomainEvent<AgencyFacts> {
  static override readonly eventName = 'agencies.agency-confirmed';
}

/** What strangers read of the agency, or will read, is another now. */
export class AgencyListingChanged extends DomainEvent<AgencyFacts> {
  static override readonly eventName = 'agencies.agency-listing-changed';
}

/** An admin took a public listing out of sight. */
export class AgencySuspended extends DomainEvent<AgencyFacts> {
  static override readonly eventName = 'agencies.agency-suspended';
}

/** A suspended listing is in sight again. */
export class AgencySuspensionLifted extends DomainEvent<AgencyFacts> {
  static override readonly eventName = 'agencies.agency-suspension-lifted';
}

/** An owner named somebody by address; they are no member before they join. */
export class AgencyMemberAwaited extends DomainEvent<AgencyFacts & { readonly awaitedId: string; readonly role: string }> {
  static override readonly eventName = 'agencies.agency-member-awaited';
}

/** A person belongs to an agency now. */
export class AgencyMemberAdded extends DomainEvent<AgencyFacts & { readonly personId: string; readonly role: string }> {
  static override readonly eventName = 'agencies.agency-member-added';
}

/** A member has another role from now on. */
export class AgencyMemberRoleChanged extends DomainEvent<AgencyFacts & { readonly personId: string; readonly role: string }> {
  static override readonly eventName = 'agencies.agency-member-role-changed';
}

/** A person belongs to an agency no longer: they left, or an owner removed them. */
export class AgencyMemberRemoved extends DomainEvent<AgencyFacts & { readonly personId: string }> {
  static override readonly eventName = 'agencies.agency-member-removed';
}
