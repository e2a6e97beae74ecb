import { Column, Entity, PrimaryColumn } from 'typeorm';

/** *Lapsed* is what nobody answered in time. */
export type ApprovalDecision = 'approved' | 'sent back' | 'taken back' | 'lapsed';

/** What somebody is asked about: one invitation, or a whole list. */
export type ApprovalSubject = 'invitation' | 'import';

/** An invitation or an import that stands as *awaiting approval*, and whose approvers are to be asked. */
export interface ToBeApproved {
  readonly subject: ApprovalSubject;
  readonly subjectId: string;
  readonly clientId: string;
  readonly askedById: string;
}

/** Who decides, and for whom when they stand in for somebody. */
export interface Decider {
  readonly personId: string;
  readonly onBehalfOfId: string | null;
}

/** One step of one round: some people of the client were asked whether an invitation, or a whole list, may go out, and one of them answered. */
@Entity({ schema: 'invitations', name: 'approvals' })
export class Approval {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  /** One of these two is there. */
  @Column({ name: 'invitation_id', type: 'uuid', nullable: true }) invitationId: string | null;
  @Column({ name: 'import_id', type: 'uuid', nullable: true }) importId: string | null;
  @Column({ name: 'client_id', type: 'uuid' }) clientId: string;
  /** Counts how often it was sent for approval. */
  @Column({ type: 'int' }) round: number;
  @Column({ type: 'int' }) step: number;
  /** The inviter, who can't be the one to answer. */
  @Column({ name: 'asked_by_id', type: 'uuid' }) askedById: string;
  @Column({ name: 'asked_at', type: 'timestamptz' }) askedAt: Date;
  @Column({ type: 'text', nullable: true }) decision: ApprovalDecision | null;
  @Column({ name: 'decided_by_id', type: 'uuid', nullable: true }) decidedById: string | null;
  @Column({ name: 'on_behalf_of_id', type: 'uuid', nullable: true }) onBehalfOfId: string | null;
  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'text', default: '' }) reason: string;

  get subject(): ApprovalSubject {
    return this.importId === null ? 'invitation' : 'import';
  }

  get subjectId(): string {
    return this.importId ?? this.invitationId ?? '';
  }

  /** @param reason empty for a yes */
  decide(decision: 'approved' | 'sent back', { personId, onBehalfOfId }: Decider, at: Date, reason = ''): void {
    if (this.decision !== null) throw new Error('It was decided before.');
    Object.assign(this, { decision, decidedById: personId, onBehalfOfId, decidedAt: at, reason });
  }
}
