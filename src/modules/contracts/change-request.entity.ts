import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TermKey } from './terms.js';

export type ChangeRequestState = 'open' | 'accepted' | 'declined' | 'taken back';

/** The talent's wish that one term were different, and what became of it. */
@Entity({ schema: 'contracts', name: 'change_requests' })
export class ChangeRequest {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'contract_id', type: 'uuid' })
  contractId: string;

  @Column({ name: 'terms_version', type: 'integer' })
  termsVersion: number;

  @Column({ type: 'text' })
  term: TermKey;

  @Column({ type: 'text' })
  message: string;

  @Column({ name: 'asked_by_id', type: 'uuid' })
  askedById: string;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt: Date;

  @Column({ type: 'text' })
  state: ChangeRequestState;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ name: 'answered_by_id', type: 'uuid', nullable: true })
  answeredById: string | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt: Date | null;

  static ask(wish: { id: string; contractId: string; termsVersion: number; term: TermKey; message: string; askedById: string; at: Date }): ChangeRequest {
    const { at, ...rest } = wish;
    return Object.assign(new ChangeRequest(), { ...rest, askedAt: at, state: 'open', note: null, answeredById: null, answeredAt: null });
  }

  get isOpen(): boolean {
    return this.state === 'open';
  }

  /** The client agrees; the new terms say how. */
  accept(by: string, note: string | null, at: Date): void {
    this.answer('accepted', by, note, at);
  }

  /** The client keeps the terms as they are, and says why. */
  decline(by: string, note: string, at: Date): void {
    this.answer('declined', by, note, at);
  }

  private answer(state: ChangeRequestState, by: string, note: string | null, at: Date): void {
    Object.assign(this, { state, note, answeredById: by, answeredAt: at });
  }
}
