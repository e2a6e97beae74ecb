import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AcceptedType } from '../../platform/files/index.js';
import { TaskStateConflict } from './onboarding.errors.js';
import type { PdfTerms } from './pdf-terms.js';
import { ownerOf } from './task-kinds.js';
import type { Question, ReviewerKind, TaskKind, TaskOwner } from './task-kinds.js';

export type TaskState = 'to do' | 'submitted' | 'approved' | 'changes requested' | 'waived';

const claimMinutes = 30;
const dayInMs = 86_400_000;

/** One thing somebody has to do before an offer can be accepted: a copy of a requirement, so later edits don't change it. */
@Entity({ schema: 'onboarding', name: 'tasks' })
export class Task {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'checklist_id' }) checklistId: string;
  @Column('uuid', { name: 'requirement_id', nullable: true }) requirementId: string | null;
  /** Which version of the requirement it is a copy of; empty in checklists from before there were versions, which are of the first. */
  @Column('integer', { name: 'requirement_version', nullable: true }) requirementVersion: number | null;
  @Column('uuid', { name: 'contract_id', nullable: true }) contractId: string | null;
  @Column('uuid', { name: 'membership_id', nullable: true }) membershipId: string | null;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('uuid', { name: 'agency_id', nullable: true }) agencyId: string | null;
  @Column('text') kind: TaskKind;
  @Column('text') title: string;
  @Column('text') hint: string;
  @Column('text') why: string;
  @Column('text', { nullable: true }) body: string | null;
  @Column('jsonb', { default: [] }) questions: Question[];
  @Column('text', { name: 'accepted_types', array: true }) acceptedTypes: AcceptedType[];
  @Column('uuid', { name: 'sample_file_id', nullable: true }) sampleFileId: string | null;
  @Column('jsonb', { nullable: true }) pdf: PdfTerms | null;
  @Column('text') reviewer: ReviewerKind;
  @Column('boolean', { name: 'is_blocking' }) isBlocking: boolean;
  @Column('integer', { name: 'valid_for_days', nullable: true }) validForDays: number | null;
  @Column('integer') minutes: number;
  @Column('integer') position: number;
  @Column('text') state: TaskState;
  @Column('integer', { name: 'submission_count', default: 0 }) submissionCount: number;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt: Date | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('uuid', { name: 'decided_by_id', nullable: true }) decidedById: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { name: 'how_to_fix', nullable: true }) howToFix: string | null;
  @Column('timestamptz', { name: 'valid_until', nullable: true }) validUntil: Date | null;
  @Column('date', { name: 'waived_until', nullable: true }) waivedUntil: string | null;
  @Column('uuid', { name: 'reused_from_id', nullable: true }) reusedFromId: string | null;
  /** The approval near its end that this task renews, and when that ends. */
  @Column('uuid', { name: 'renews_id', nullable: true }) renewsId: string | null;
  @Column('timestamptz', { name: 'renew_by', nullable: true }) renewBy: Date | null;
  /** Since when that approval has run out without this. */
  @Column('timestamptz', { name: 'lapsed_at', nullable: true }) lapsedAt: Date | null;
  @Column('uuid', { name: 'claimed_by_id', nullable: true }) claimedById: string | null;
  @Column('timestamptz', { name: 'claimed_until', nullable: true }) claimedUntil: Date | null;
  /** One of the client's own tasks, handed to a colleague of whoever is in charge. */
  @Column('uuid', { name: 'assignee_id', nullable: true }) assigneeId: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** It lies in a review queue; kept apart from the state so that the queue's index holds open items only. */
  @Column('boolean', { name: 'is_waiting', default: false }) isWaiting: boolean;

  get owner(): TaskOwner {
    return ownerOf(this.kind);
  }

  /** Its owner has to do something: it was never sent in, or it came back. */
  get isOpen(): boolean {
    return this.state === 'to do' || this.state === 'changes requested';
  }

  get isDone(): boolean {
    return this.state === 'approved' || this.state === 'waived';
  }

  /** The owner sends it in. Where nobody reviews it, it is done with that. */
  submit({ at, dueAt }: { at: Date; dueAt: Date }): void {
    this.require('submitted', this.isOpen);
    this.submissionCount += 1;
    this.submittedAt = at;
    this.dueAt = dueAt;
    this.state = 'submitted';
    this.reason = null;
    this.howToFix = null;
    this.decidedAt = null;
    this.decidedById = null;
    this.isWaiting = this.reviewer !== 'nobody';
    if (this.reviewer === 'nobody') this.approve({ byId: null, at });
  }

  /** It counts as done, for as long as the client says that an approval stays valid. */
  approve({ byId, at }: { byId: string | null; at: Date }): void {
    this.require('approved', this.state === 'submitted');
    this.state = 'approved';
    // Renewing early loses no days.
    const from = Math.max(at.getTime(), this.renewBy?.getTime() ?? 0);
    this.validUntil = this.validForDays === null ? null : new Date(from + this.validForDays * dayInMs);
    this.decide(byId, at);
  }

  /** Back to its owner, who is told what is wrong and how to put it right. */
  requestChanges({ byId, at, reason, howToFix }: { byId: string; at: Date; reason: string; howToFix: string | null }): void {
    this.require('sent back', this.state === 'submitted');
    this.state = 'changes requested';
    this.reason = reason;
    this.howToFix = howToFix;
    this.decide(byId, at);
  }

  /** The client goes on without it, for a reason and until a day. */
  waive({ byId, at, reason, until }: { byId: string; at: Date; reason: string; until: string | null }): void {
    this.require('waived', !this.isDone);
    this.state = 'waived';
    this.reason = reason;
    this.waivedUntil = until;
    this.decide(byId, at);
  }

  /** Whether the client went on without it until a day before this one. */
  isWaiverOverOn(today: string): boolean {
    return this.state === 'waived' && this.waivedUntil !== null && this.waivedUntil < today;
  }

  /** The waiver is over: its owner is asked for it again. */
  lapse(): void {
    this.require('asked for again', this.state === 'waived');
    this.state = 'to do';
    this.reason = null;
    this.waivedUntil = null;
    this.decidedById = null;
    this.decidedAt = null;
  }

  /** A colleague does it instead of whoever is in charge. */
  handTo(personId: string): void {
    this.require('handed over', this.isOpen && this.owner === 'client');
    this.assigneeId = personId;
  }

  /** One reviewer says "I'm looking at this"; it lapses by itself. */
  claim({ byId, at }: { byId: string; at: Date }): void {
    this.require('claimed', this.isWaiting);
    this.claimedById = byId;
    this.claimedUntil = new Date(at.getTime() + claimMinutes * 60_000);
  }

  /** Who is looking at it right now, if anybody. */
  claimantAt(at: Date): string | null {
    return this.claimedUntil !== null && this.claimedUntil > at ? this.claimedById : null;
  }

  /** The offer is over or refused, so nobody needs to look at it any more. */
  leaveQueue(): void {
    this.isWaiting = false;
    this.claimedById = null;
    this.claimedUntil = null;
  }

  /** The refusal that took it out of the queue is taken back: what was sent in waits again, for anybody, with a new promise. */
  returnToQueue(dueAt: Date): void {
    if (this.state !== 'submitted' || this.reviewer === 'nobody') return;
    this.isWaiting = true;
    this.dueAt = dueAt;
  }

  private decide(byId: string | null, at: Date): void {
    this.decidedById = byId;
    this.decidedAt = at;
    this.leaveQueue();
  }

  private require(verb: string, isAllowed: boolean): void {
    if (!isAllowed) throw new TaskStateConflict(this.state, verb);
  }
}
