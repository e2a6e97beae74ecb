import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A simple electronic signature: who, what exactly, with which consent, when and from where. Never changed afterwards. */
@Entity({ schema: 'onboarding', name: 'signatures' })
export class Signature {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'contract_id', nullable: true }) contractId: string | null;
  @Column('uuid', { name: 'membership_id', nullable: true }) membershipId: string | null;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') title: string;
  /** Exactly the text that was shown, byte for byte; of a PDF its name and hash. */
  @Column('text') document: string;
  /** The PDF that was shown instead of a text. */
  @Column('uuid', { name: 'document_file_id', nullable: true }) documentFileId: string | null;
  @Column('bytea', { name: 'document_sha256' }) documentSha256: Buffer;
  @Column('text', { name: 'typed_name' }) typedName: string;
  @Column('text', { name: 'account_name' }) accountName: string;
  @Column('text', { name: 'account_address' }) accountAddress: string;
  @Column('text') intent: string;
  @Column('text') consent: string;
  @Column('text', { name: 'consent_version' }) consentVersion: string;
  @Column('timestamptz', { name: 'signed_at' }) signedAt: Date;
  @Column('text', { name: 'ip_address' }) ipAddress: string;
  @Column('text', { name: 'user_agent' }) userAgent: string;
  /** The PDF with its certificate page; made after the signature is safely recorded. */
  @Column('uuid', { name: 'copy_file_id', nullable: true }) copyFileId: string | null;
  @Column('bytea', { name: 'copy_sha256', nullable: true }) copySha256: Buffer | null;
}
