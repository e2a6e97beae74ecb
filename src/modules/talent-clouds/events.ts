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

/** A client posted a short brief to some of its clouds: their members are to be told. */
export class OpportunityPosted extends DomainEvent<{ opportunityId: string; clientId: string; cloudIds: string[]; postedById: string; at: string }> {
  static override readonly eventName = 'talent-clouds.opportunity-posted';
}

/** A freelancer or an agency said whether they are interested, for the first time or anew. */
export class OpportunityAnswered extends DomainEvent<{
  opportunityId: string;
  clientId: string;
  personId: string | null;
  agencyId: string | null;
  answer: 'interested' | 'not now';
  answeredById: string;
  at: string;
}> {
  static override readonly eventName = 'talent-clouds.opportunity-answered';
}

/** Nobody can answer any more: the client closed or withdrew it, or the last day for answers is over. */
export class OpportunityEnded extends DomainEvent<{ opportunityId: string; clientId: string; how: 'closed' | 'withdrawn' | 'ran out'; byId: string | null; at: string }> {
  static override readonly eventName = 'talent-clouds.opportunity-ended';
}
