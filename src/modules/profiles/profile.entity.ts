import { Column, Entity, PrimaryColumn } from 'typeorm';
import { slugOf } from '../../platform/names/index.js';
import { ProfileNotReady } from './profile.errors.js';

/** What a freelancer or an agency says of itself. Private until its owner, and nobody else, publishes it. */
@Entity({ schema: 'profiles', name: 'profiles' })
export class Profile {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ name: 'person_id', type: 'uuid', nullable: true }) personId: string | null;
  @Column({ name: 'agency_id', type: 'uuid', nullable: true }) agencyId: string | null;
  @Column({ name: 'photo_file_id', type: 'uuid', nullable: true }) photoFileId: string | null;
  @Column({ type: 'text', nullable: true }) slug: string | null;
  @Column({ name: 'published_at', type: 'timestamptz', nullable: true }) publishedAt: Date | null;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt: Date;
  @Column({ name: 'changed_at', type: 'timestamptz' }) changedAt: Date;

  get isPublished(): boolean {
    return this.publishedAt !== null;
  }

  /**
   * Gives a freelancer's profile its public page.
   * @returns whether anything changed
   * @throws ProfileNotReady where strangers would find an empty page
   */
  publish({ fullName, hasHeadline, at }: { fullName: string; hasHeadline: boolean; at: Date }): boolean {
    if (this.isPublished) return false;
    if (this.personId === null || !hasHeadline) throw new ProfileNotReady();
    this.slug = slugOf(fullName, this.id);
    this.publishedAt = at;
    return true;
  }

  /** Takes the public page away. @returns whether there was one */
  unpublish(): boolean {
    if (!this.isPublished) return false;
    this.publishedAt = null;
    return true;
  }

  /** Shows another photo, or none. @returns the file that nobody needs any more */
  changePhoto(fileId: string | null, at: Date): string | null {
    const former = this.photoFileId;
    this.photoFileId = fileId;
    this.changedAt = at;
    return former;
  }
}
