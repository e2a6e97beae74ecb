import { DomainEvent } from '../../platform/events/index.js';

interface AboutMembership {
  membershipId: string;
  cloudId: string;
  clientId: string;
  personId: string | null;
  agencyId: string | null;
  at: string;
}

/** How a membership came to its end. */
export type MembershipEndCause = 'left' | 'removed' | 'cloud deleted' | 'refused in the review';

/** A freelancer or an agency is on the way into a cloud: the wizard is open before them. */
export class CloudMembershipOpened extends DomainEvent<AboutMembership & { invitedById: string }> {
  static override readonly eventName = 'talent-clouds.cloud-membership-opened';
}

/** They are in it, ready to hire. */
export class TalentJoinedCloud extends DomainEvent<AboutMembership> {
  static override readonly eventName = 'talent-clouds.talent-joined-cloud';
}

/** They left, were removed, or the cloud was deleted. */
export class CloudMembershipEnded extends DomainEvent<AboutMembership & { why: MembershipEndCause }> {
  static override readonly eventName = 'talent-clouds.cloud-membership-ended';
}

/** A client deleted a cloud; its memberships have ended with it. */
export class CloudDeleted extends DomainEvent<{ cloudId: string; clientId: string; byId: string; at: string }> {
  static override readonly eventName = 'talent-clouds.cloud-deleted';
}
