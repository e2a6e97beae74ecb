import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AddressUnchanged, InvitationNotOpen } from './invitation.errors.js';
import { invitationMoves, mayMove, openStates, waitingStates, type InvitationMove, type InvitationState } from './invitation-state.js';
import type { Audience, InvitationKind, Target } from './invitation-kinds.js';
import type { DraftTerms } from './invite-talent/draft-terms.js';
import type { OwnValue } from '../contracts/index.js';

/** The version of a client's plan under which something was sent, and how many days it gives. */
export interface SentUnder {
  readonly planKey: string;
  readonly planVersion: number;
  readonly invitationDays: number;
}

const dayMilliseconds = 86_400_000;

/** An invitation of a client to one address: to a contract, or into a talent cloud. */
@Entity({ schema: 'invitations', name: 'invitations' })
export class Invitation {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ name: 'client_id', type: 'uuid' }) clientId: string;
  @Column({ name: 'invited_by_id', type: 'uuid' }) invitedById: string;
  @Column({ type: 'text' }) audience: Audience;
  @Column({ type: 'text' }) target: Target;
  @Column({ type: 'text' }) state: InvitationState;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) address: string;
  @Column({ name: 'folded_address', type: 'text' }) foldedAddress: string;
  @Column({ name: 'personal_message', type: 'text', default: '' }) personalMessage: string;
  @Column({ type: 'text' }) title: string;
  @Column({ name: 'target_key', type: 'text' }) targetKey: string;
  @Column({ type: 'jsonb', nullable: true }) terms: DraftTerms | null;
  /** What a draft's writer typed into fields that belong to another kind; nothing but the form itself ever shows it. */
  @Column({ name: 'set_aside', type: 'jsonb', nullable: true }) setAside: Readonly<Record<string, string>> | null;
  @Column({ name: 'contract_id', type: 'uuid', nullable: true }) contractId: string | null;
  @Column({ name: 'cloud_id', type: 'uuid', nullable: true }) cloudId: string | null;
  @Column({ name: 'plan_key', type: 'text', nullable: true }) planKey: string | null;
  @Column({ name: 'plan_version', type: 'integer', nullable: true }) planVersion: number | null;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt: Date;
  @Column({ name: 'invited_at', type: 'timestamptz', nullable: true }) invitedAt: Date | null;
  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true }) sentAt: Date | null;
  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true }) expiresAt: Date | null;
  @Column({ name: 'accepted_at', type: 'timestamptz', nullable: true }) acceptedAt: Date | null;
  @Column({ name: 'accepted_by_id', type: 'uuid', nullable: true }) acceptedById: string | null;
  @Column({ name: 'accepted_for_agency_id', type: 'uuid', nullable: true }) acceptedForAgencyId: string | null;
  @Column({ name: 'declined_at', type: 'timestamptz', nullable: true }) declinedAt: Date | null;
  @Column({ name: 'decline_reason', type: 'text', nullable: true }) declineReason: string | null;
  @Column({ name: 'decline_note', type: 'text', nullable: true }) declineNote: string | null;
  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true }) revokedAt: Date | null;
  @Column({ name: 'revoked_by_id', type: 'uuid', nullable: true }) revokedById: string | null;
  @Column({ name: 'bounced_mail_id', type: 'uuid', nullable: true }) bouncedMailId: string | null;
  /** When the inviter found another way than the mail that did not arrive. */
  @Column({ name: 'bounce_settled_at', type: 'timestamptz', nullable: true }) bounceSettledAt: Date | null;
  /** The page from which it was sent again last: sent twice, it sends one mail. */
  @Column({ name: 'resent_by_form', type: 'uuid', nullable: true }) resentByForm: string | null;
  /** When to see next whether a reminder is due. */
  @Column({ name: 'remind_at', type: 'timestamptz', default: () => `'epoch'` }) remindAt: Date;

  /** Whether a draft has everything that its kind asks for; a half-filled one can't be sent. */
  @Column({ name: 'is_complete', type: 'boolean', default: true }) isComplete: boolean;
  /** When it is to go out by itself. */
  @Column({ name: 'send_at', type: 'timestamptz', nullable: true }) sendAt: Date | null;
  /** What the client notes in fields of its own; never shown to talent. */
  @Column({ name: 'own_values', type: 'jsonb', nullable: true }) ownValues: readonly OwnValue[] | null;
  /** Why it is a draft again. */
  @Column({ name: 'came_back_because', type: 'text', nullable: true }) cameBackBecause: string | null;

  /** Freelancer or agency, to a contract or a cloud: one of the four. */
  get kind(): InvitationKind {
    return `${this.audience}-${this.target}`;
  }

  isOpen(at: Date): boolean {
    return openStates.includes(this.state) && !this.isOverdue(at);
  }

  /** Whether it waits here for somebody's yes or for its hour. */
  get isWaiting(): boolean {
    return waitingStates.includes(this.state);
  }

  /** Asks the client's approvers first. @param sendAt when it is to go out afterwards; null for at once */
  askForApproval(at: Date, sendAt: Date | null): void {
    this.move('ask');
    this.beginWaiting(at, sendAt);
  }

  /** Lets it go out by itself at its hour. */
  schedule(at: Date, sendAt: Date): void {
    this.move('schedule');
    this.beginWaiting(at, sendAt);
  }

  /** Makes it a draft again: taken back, sent back by an approver, or refused when its hour came. */
  comeBack(because: string | null): void {
    this.move('come back');
    this.cameBackBecause = because;
    this.sendAt = null;
    this.invitedAt = null;
  }

  /** Sends a draft on its way to the contract that was drafted for it, or, without one, into its cloud. */
  queue({ contractId, sentUnder, at }: { contractId: string | null; sentUnder: SentUnder; at: Date }): void {
    this.move('queue');
    this.contractId = contractId;
    this.invitedAt = at;
    this.createdAt = at;
    this.terms = null;
    this.setAside = null;
    this.cameBackBecause = null;
    this.planKey = sentUnder.planKey;
    this.planVersion = sentUnder.planVersion;
    this.extend(at, sentUnder.invitationDays);
  }

  /** Gives the invited person at least so many days from now; a deadline never gets shorter. */
  extend(at: Date, standsDays: number): void {
    const deadline = at.getTime() + standsDays * dayMilliseconds;
    this.expiresAt = new Date(Math.max(deadline, this.expiresAt?.getTime() ?? 0));
    // Another deadline, other reminders: they are worked out anew.
    this.remindAt = new Date(0);
  }

  resend(at: Date, standsDays: number): void {
    if (!openStates.includes(this.state)) throw new InvitationNotOpen(this.state);
    this.bouncedMailId = null;
    this.extend(at, standsDays);
  }

  correctAddress(to: { address: string; folded: string }, at: Date, standsDays: number): void {
    if (to.folded === this.foldedAddress) throw new AddressUnchanged();
    this.move('correct');
    this.address = to.address;
    this.foldedAddress = to.folded;
    this.sentAt = null;
    this.bouncedMailId = null;
    this.extend(at, standsDays);
  }

  /** The mail server refused the newest mail; the invitation stays open, so that a copied link still works. */
  bounce(mailId: string): void {
    this.bouncedMailId = mailId;
    this.bounceSettledAt = null;
  }

  /** The inviter hands a link on by another way; what the mail server said still stands. */
  settleBounce(at: Date): void {
    if (this.bouncedMailId !== null) this.bounceSettledAt = at;
  }

  decline(reason: string, note: string, at: Date): void {
    if (this.isOverdue(at)) throw new InvitationNotOpen('expired');
    this.move('decline');
    this.declinedAt = at;
    this.declineReason = reason;
    this.declineNote = note === '' ? null : note;
  }

  takeBackDecline(at: Date): void {
    if (this.isOverdue(at)) throw new InvitationNotOpen('expired');
    this.move('take back');
    this.declinedAt = null;
    this.declineReason = null;
    this.declineNote = null;
  }

  revoke(byId: string, at: Date): void {
    this.move('revoke');
    this.revokedAt = at;
    this.revokedById = byId;
  }

  /** Opens an expired invitation again, because the invited person asked for a new mail. */
  renew(at: Date, standsDays: number): void {
    if (openStates.includes(this.state) && this.isOverdue(at)) this.state = 'expired';
    this.move('renew');
    this.extend(at, standsDays);
  }

  /** The list shows it from now on, at the place of the moment when it was asked for. */
  private beginWaiting(at: Date, sendAt: Date | null): void {
    this.sendAt = sendAt;
    this.invitedAt ??= at;
    this.createdAt = this.invitedAt;
    this.cameBackBecause = null;
  }

  private isOverdue(at: Date): boolean {
    return this.expiresAt !== null && this.expiresAt <= at;
  }

  private move(move: InvitationMove): void {
    if (!mayMove(this.state, move)) throw new InvitationNotOpen(this.state);
    this.state = invitationMoves[move].to;
  }
}
