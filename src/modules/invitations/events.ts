import { DomainEvent } from '../../platform/events/index.js';

interface AboutInvitation {
  invitationId: string;
  clientId: string;
  at: string;
}

/** Somebody of a client invites talent; nothing has left the house yet. */
export class TalentInvited extends DomainEvent<AboutInvitation & { kind: string; invitedById: string }> {
  static override readonly eventName = 'invitations.talent-invited';
}

/** The mail server has taken over a mail of this invitation. */
export class InvitationSent extends DomainEvent<AboutInvitation & { mailId: string }> {
  static override readonly eventName = 'invitations.invitation-sent';
}

/**
 * Said beside `InvitationSent` where the mail was taken over only an hour after the invitation, or after an earlier mail was refused:
 * then what is told of its person changes.
 */
export class InvitationSentLate extends DomainEvent<AboutInvitation & { mailId: string }> {
  static override readonly eventName = 'invitations.invitation-sent-late';
}

/** The mail server refused a mail of this invitation, in its own words. */
export class InvitationBounced extends DomainEvent<AboutInvitation & { mailId: string; serverWords: string }> {
  static override readonly eventName = 'invitations.invitation-bounced';
}

/** The invited person has accepted; a contract or a cloud opens for them. */
export class InvitationAccepted extends DomainEvent<
  AboutInvitation & {
    kind: string;
    contractId: string | null;
    cloudId: string | null;
    personId: string;
    /** For which of the person's agencies it was accepted. */
    agencyId: string | null;
    invitedById: string;
    /** The version of the client's plan under which it was sent; null on invitations older than that. */
    planKey: string | null;
    planVersion: number | null;
  }
> {
  static override readonly eventName = 'invitations.invitation-accepted';
}

/** The invited person does not want to; they may take that back until the deadline. */
export class InvitationDeclined extends DomainEvent<AboutInvitation & { contractId: string | null; reason: string }> {
  static override readonly eventName = 'invitations.invitation-declined';
}

/** A declined invitation is open again. */
export class InvitationDeclineTakenBack extends DomainEvent<AboutInvitation & { contractId: string | null }> {
  static override readonly eventName = 'invitations.decline-taken-back';
}

/** The client took the invitation back for good. */
export class InvitationRevoked extends DomainEvent<AboutInvitation & { contractId: string | null }> {
  static override readonly eventName = 'invitations.invitation-revoked';
}

/** The deadline passed without an answer; a new one may be asked for. */
export class InvitationExpired extends DomainEvent<AboutInvitation & { contractId: string | null }> {
  static override readonly eventName = 'invitations.invitation-expired';
}

/** The client sends the same invitation once more. */
export class InvitationResent extends DomainEvent<AboutInvitation & { resendId: string }> {
  static override readonly eventName = 'invitations.invitation-resent';
}

/** The invited person asked for a new mail after the deadline. */
export class InvitationRenewed extends DomainEvent<AboutInvitation & { contractId: string | null; renewalId: string }> {
  static override readonly eventName = 'invitations.invitation-renewed';
}

/** The invitation goes to another address now; links to the first are replaced. */
export class InvitationAddressCorrected extends DomainEvent<AboutInvitation & { correctionId: string }> {
  static override readonly eventName = 'invitations.address-corrected';
}

/** The dry run of a long import has got further. */
export class ImportCheckAdvanced extends DomainEvent<{ importId: string; clientId: string; at: string }> {
  static override readonly eventName = 'invitations.import-check-advanced';
}

/** An import has got further: it was released, one part of it is done, or it is being taken back. */
export class ImportAdvanced extends DomainEvent<{ importId: string; clientId: string; at: string }> {
  static override readonly eventName = 'invitations.import-advanced';
}

/** Somebody of the client is asked whether an invitation may go out; once per step. */
export class ApprovalAsked extends DomainEvent<AboutInvitation & { approvalId: string; step: number; askedById: string }> {
  static override readonly eventName = 'invitations.approval-asked';
}

/** An approver said yes; after the last step the invitation goes out, at once or at its hour. */
export class InvitationApproved extends DomainEvent<AboutInvitation & { approvalId: string; step: number; byId: string; isLast: boolean }> {
  static override readonly eventName = 'invitations.invitation-approved';
}

/** An approver wants something changed first: the invitation is a draft again. */
export class InvitationSentBack extends DomainEvent<AboutInvitation & { approvalId: string; byId: string }> {
  static override readonly eventName = 'invitations.invitation-sent-back';
}

interface AboutListApproval {
  approvalId: string;
  importId: string;
  clientId: string;
  at: string;
}

/** Somebody of the client is asked whether a whole list may go out; once per step. */
export class ListApprovalAsked extends DomainEvent<AboutListApproval & { step: number; askedById: string }> {
  static override readonly eventName = 'invitations.list-approval-asked';
}

/** An approver said yes to a list; after the last step its invitations go out. */
export class ListApproved extends DomainEvent<AboutListApproval & { step: number; byId: string; isLast: boolean }> {
  static override readonly eventName = 'invitations.list-approved';
}

/** An approver wants something changed first: the list is as it was before it was sent. */
export class ListSentBack extends DomainEvent<AboutListApproval & { byId: string }> {
  static override readonly eventName = 'invitations.list-sent-back';
}

/** Nobody decided about a list in time: it is as it was before it was sent. */
export class ListLapsed extends DomainEvent<AboutListApproval> {
  static override readonly eventName = 'invitations.list-lapsed';
}

/** The invitation goes out by itself at its hour. */
export class InvitationScheduled extends DomainEvent<AboutInvitation & { sendAt: string }> {
  static override readonly eventName = 'invitations.invitation-scheduled';
}

/** What waited for approval or for its hour is a draft again. */
export class InvitationTakenBack extends DomainEvent<AboutInvitation> {
  static override readonly eventName = 'invitations.invitation-taken-back';
}

/** Its hour came and it could not go out any more: it is a draft again, which says why. */
export class ScheduledInvitationRefused extends DomainEvent<AboutInvitation> {
  static override readonly eventName = 'invitations.scheduled-invitation-refused';
}

/** Who is asked to approve has changed: an owner named others, or somebody stands in for an approver. */
export class ApproversNamed extends DomainEvent<{ clientId: string; byId: string; at: string }> {
  static override readonly eventName = 'invitations.approvers-named';
}

/** Resending or revoking all that fit has got further: it was started, or one part of it is done. */
export class FollowUpAdvanced extends DomainEvent<{ followUpId: string; clientId: string; at: string }> {
  static override readonly eventName = 'invitations.follow-up-advanced';
}
