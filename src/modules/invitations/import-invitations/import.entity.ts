import { Column, Entity, PrimaryColumn } from 'typeorm';
import { isCheckStuck } from './check-file/stuck-check.js';
import type { Columns } from './columns.js';
import { ImportMovedOn } from './import.errors.js';
import type { ImportState } from './import-state.js';

/** How a dry run came out. */
export interface Counts {
  readonly newCount: number;
  readonly duplicateCount: number;
  readonly refusedCount: number;
}

/** A list of people that a client wants to invite: read, checked, and then sent part by part. */
@Entity({ schema: 'invitations', name: 'imports' })
export class Import {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ name: 'client_id', type: 'uuid' }) clientId: string;
  @Column({ name: 'uploaded_by_id', type: 'uuid' }) uploadedById: string;
  @Column({ name: 'uploaded_at', type: 'timestamptz' }) uploadedAt: Date;
  @Column({ name: 'file_name', type: 'text' }) fileName: string;
  /** Encoding and separator, in words. */
  @Column({ name: 'read_as', type: 'text' }) readAs: string;
  @Column({ type: 'jsonb' }) header: readonly string[];
  @Column({ type: 'jsonb', nullable: true }) columns: Columns | null;
  @Column({ type: 'text' }) state: ImportState;
  @Column({ name: 'row_count', type: 'integer' }) rowCount: number;
  @Column({ name: 'new_count', type: 'integer', default: 0 }) newCount: number;
  @Column({ name: 'duplicate_count', type: 'integer', default: 0 }) duplicateCount: number;
  @Column({ name: 'refused_count', type: 'integer', default: 0 }) refusedCount: number;
  /** How far the dry run is: so many rows, and the last of them. */
  @Column({ name: 'judged_count', type: 'integer', default: 0 }) judgedCount: number;
  @Column({ name: 'judged_up_to', type: 'integer', default: 0 }) judgedUpTo: number;
  /** When the dry run last came further; one that stands still for long has failed for good. */
  @Column({ name: 'check_advanced_at', type: 'timestamptz', default: () => 'now()' }) checkAdvancedAt: Date;
  @Column({ name: 'invited_count', type: 'integer', default: 0 }) invitedCount: number;
  @Column({ name: 'revoked_count', type: 'integer', default: 0 }) revokedCount: number;
  /** The last row that was dealt with; sending goes on behind it. */
  @Column({ name: 'done_up_to', type: 'integer', default: 0 }) doneUpTo: number;
  /** When the last yes came, where the client wanted one. */
  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true }) approvedAt: Date | null;
  /** Whoever sends it, or asks for a yes to that; its invitations go out in their name. */
  @Column({ name: 'sent_by_id', type: 'uuid', nullable: true }) sentById: string | null;
  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true }) sentAt: Date | null;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) endedAt: Date | null;

  static read(file: Pick<Import, 'id' | 'clientId' | 'uploadedById' | 'uploadedAt' | 'fileName' | 'readAs' | 'header' | 'rowCount'>): Import {
    const untouched = { columns: null, newCount: 0, duplicateCount: 0, refusedCount: 0, judgedCount: 0, judgedUpTo: 0, checkAdvancedAt: file.uploadedAt, invitedCount: 0, revokedCount: 0, doneUpTo: 0, approvedAt: null, sentById: null, sentAt: null, endedAt: null };
    return Object.assign(new Import(), { ...file, ...untouched, state: 'read' });
  }

  /** The dry run begins, perhaps anew with other columns, as long as nothing was sent and nobody else has it checked, unless that stands still. */
  beginCheck(columns: Columns, at: Date): void {
    if (!isCheckStuck(this, at)) this.require('read', 'checked');
    Object.assign(this, { columns, state: 'checking', judgedCount: 0, judgedUpTo: 0, checkAdvancedAt: at });
  }

  /** So many more rows have their verdict. */
  judged(rows: number, upTo: number, at: Date): void {
    this.judgedCount += rows;
    this.judgedUpTo = upTo;
    this.checkAdvancedAt = at;
  }

  /** The dry run is done. */
  check(counts: Counts): void {
    this.require('checking');
    Object.assign(this, { ...counts, state: 'checked' });
  }

  /** @returns false when somebody has pressed *Send* before: then nothing more is to be done */
  send(byId: string, at: Date): boolean {
    if (this.sentAt !== null) return false;
    this.require('checked');
    if (this.newCount === 0) throw new ImportMovedOn('There is nobody new in it to invite.');
    Object.assign(this, { state: 'sending', sentById: byId, sentAt: at });
    return true;
  }

  /** Whether somebody is to say yes before it goes out or on, where the client wants that. */
  get isUnapproved(): boolean {
    return this.approvedAt === null && (this.state === 'checked' || this.state === 'paused');
  }

  /** Waits for a yes; rows that went out before stay out. */
  askForApproval(byId: string): void {
    this.require('checked', 'paused');
    if (this.newCount === 0) throw new ImportMovedOn('There is nobody new in it to invite.');
    Object.assign(this, { state: 'awaiting approval', sentById: byId });
  }

  /** The last yes is there. */
  approve(at: Date): void {
    this.require('awaiting approval');
    Object.assign(this, { state: 'sending', approvedAt: at, sentAt: this.sentAt ?? at });
  }

  /** It was sent back, or taken back: it is as it was before. Where nothing was sent it can be corrected or sent anew; a paused one can be resumed or undone. */
  comeBack(): void {
    this.require('awaiting approval');
    Object.assign(this, this.sentAt === null ? { state: 'checked', sentById: null } : { state: 'paused' });
  }

  pause(): void {
    if (this.state === 'sending') this.state = 'paused';
  }

  /** Goes on in the name of whoever resumes it. @returns false when it is going on already */
  resume(byId: string): boolean {
    if (this.state !== 'paused') return false;
    this.sentById = byId;
    this.state = 'sending';
    return true;
  }

  /** Takes back whatever has not left the house. @returns false when that is under way or over */
  undo(): boolean {
    if (this.state === 'undoing' || this.state === 'undone') return false;
    this.require('sending', 'paused', 'sent');
    Object.assign(this, { state: 'undoing', endedAt: null });
    return true;
  }

  /** One more part has gone out; what turned out to be no longer new is counted where it belongs. */
  wentOn(part: { upTo: number; invited: number; duplicates: number; refused: number; isLast: boolean }, at: Date): void {
    this.doneUpTo = part.upTo;
    this.invitedCount += part.invited;
    this.duplicateCount += part.duplicates;
    this.refusedCount += part.refused;
    this.newCount -= part.duplicates + part.refused;
    if (part.isLast) Object.assign(this, { state: 'sent', endedAt: at });
  }

  /** One more part was taken back. */
  wentBack(revoked: number, isLast: boolean, at: Date): void {
    this.revokedCount += revoked;
    if (isLast) Object.assign(this, { state: 'undone', endedAt: at });
  }

  private require(...states: ImportState[]): void {
    if (!states.includes(this.state)) throw new ImportMovedOn(whyNot[this.state] ?? 'It has been sent or undone already.');
  }
}

const whyNot: Partial<Record<ImportState, string>> = {
  checking: 'It is being checked right now. Wait until that is done.',
  'awaiting approval': 'It waits for approval. Take it back first.',
  forgotten: 'It was not sent in time, and its rows are forgotten. Upload the file again.',
};
