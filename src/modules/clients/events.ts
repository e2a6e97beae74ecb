import { DomainEvent } from '../../platform/events/index.js';

/** A company is on this Gangway now. */
export class ClientAdded extends DomainEvent<{ clientId: string; at: string }> {
  static override readonly eventName = 'clients.client-added';
}

/** A person acts for a client now. */
export class MemberAdded extends DomainEvent<{ clientId: string; personId: string; role: string; at: string }> {
  static override readonly eventName = 'clients.member-added';
}

/** Somebody was asked by mail to act for a client; said again when they are asked again. */
export class MemberAwaited extends DomainEvent<{ clientId: string; awaitedId: string; role: string; byId: string; at: string }> {
  static override readonly eventName = 'clients.member-awaited';
}

/** A member has another role from now on. */
export class MemberRoleChanged extends DomainEvent<{ clientId: string; personId: string; role: string; byId: string; at: string }> {
  static override readonly eventName = 'clients.member-role-changed';
}

/** A person acts for a client no longer: they left, or an owner removed them. `handedToId` took over what was open, where they could have any. */
export class MemberLeft extends DomainEvent<{ clientId: string; personId: string; handedToId: string | null; byId: string; at: string }> {
  static override readonly eventName = 'clients.member-left';
}

/** One member took over everything that is open and in another's name: invitations, contracts, opportunities. */
export class WorkHandedOver extends DomainEvent<{ clientId: string; fromId: string; toId: string; byId: string; at: string }> {
  static override readonly eventName = 'clients.work-handed-over';
}

/** An admin suspended a client: everything stays readable, and nothing new happens in its name. */
export class ClientSuspended extends DomainEvent<{ clientId: string; byId: string; at: string }> {
  static override readonly eventName = 'clients.client-suspended';
}

/** A client goes on after a suspension; what had a deadline gets the time back. */
export class ClientSuspensionLifted extends DomainEvent<{ clientId: string; byId: string; suspendedAt: string; at: string }> {
  static override readonly eventName = 'clients.client-suspension-lifted';
}
