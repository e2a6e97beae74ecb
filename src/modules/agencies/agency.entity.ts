import { Column, Entity, PrimaryColumn } from 'typeorm';
import { foldName, slugOf } from '../../platform/names/index.js';
import { NothingToSuspend } from './agency.errors.js';

export type AgencyState = 'draft' | 'public' | 'suspended';

/** What an agency says of itself. */
export type ListingTexts = Pick<Agency, 'name' | 'tagline' | 'about' | 'skills' | 'languages' | 'place' | 'country' | 'size' | 'website'>;

/** A business that works for clients, and its listing. */
@Entity({ schema: 'agencies', name: 'agencies' })
export class Agency {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ name: 'folded_name', type: 'text' }) foldedName: string;
  @Column({ type: 'text' }) slug: string;
  @Column({ type: 'text' }) state: AgencyState;
  @Column({ type: 'text', default: '' }) tagline: string;
  @Column({ type: 'text', default: '' }) about: string;
  @Column({ type: 'text', array: true, default: [] }) skills: string[];
  @Column({ type: 'text', array: true, default: [] }) languages: string[];
  @Column({ type: 'text', default: '' }) place: string;
  @Column({ type: 'character', length: 2, nullable: true }) country: string | null;
  @Column({ type: 'text', nullable: true }) size: string | null;
  @Column({ type: 'text', nullable: true }) website: string | null;
  @Column({ name: 'logo_file_id', type: 'uuid', nullable: true }) logoFileId: string | null;
  @Column({ name: 'created_by_id', type: 'uuid' }) createdById: string;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt: Date;
  @Column({ name: 'published_at', type: 'timestamptz', nullable: true }) publishedAt: Date | null;
  @Column({ name: 'changed_at', type: 'timestamptz' }) changedAt: Date;
  @Column({ name: 'suspended_at', type: 'timestamptz', nullable: true }) suspendedAt: Date | null;
  @Column({ name: 'suspended_by_id', type: 'uuid', nullable: true }) suspendedById: string | null;
  @Column({ name: 'suspension_reason', type: 'text', nullable: true }) suspensionReason: string | null;

  /**
   * Makes the listing public. There is no verb that takes this back.
   * @returns whether anything changed: what is public stays public, and what an admin suspended stays suspended
   */
  publish(at: Date): boolean {
    if (this.state !== 'draft') return false;
    this.state = 'public';
    this.publishedAt = at;
    this.changedAt = at;
    return true;
  }

  /** Takes new texts. The address of what is public never changes, so that links to it keep leading there. */
  edit(texts: ListingTexts, at: Date): void {
    const { name, tagline, about, skills, languages, place, country, size, website } = texts;
    Object.assign(this, { name, tagline, about, skills, languages, place, country, size, website, foldedName: foldName(name), changedAt: at });
    if (this.state === 'draft') this.slug = slugOf(name, this.id);
  }

  /**
   * Shows another logo, or none.
   * @returns the file that it showed before
   */
  changeLogo(fileId: string | null, at: Date): string | null {
    const former = this.logoFileId;
    this.logoFileId = fileId;
    this.changedAt = at;
    return former;
  }

  /**
   * Takes the listing out of sight. It counts as published all the same.
   * @throws NothingToSuspend
   */
  suspend(by: { adminId: string; reason: string; at: Date }): void {
    if (this.state !== 'public') throw new NothingToSuspend();
    this.state = 'suspended';
    this.suspendedAt = by.at;
    this.suspendedById = by.adminId;
    this.suspensionReason = by.reason;
  }

  /**
   * Brings a suspended listing back into sight.
   * @returns whether anything changed
   */
  liftSuspension(): boolean {
    if (this.state !== 'suspended') return false;
    this.state = 'public';
    this.suspendedAt = null;
    this.suspendedById = null;
    this.suspensionReason = null;
    return true;
  }
}
