import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Certification } from './certifications.js';
import type { NumberKind, TaxFormName, TaxKind } from './tax-kinds.js';
import { type TaxRule, validUntil } from './tax-rules.js';

export interface TaxDetails {
  readonly legalName: string;
  readonly street: string;
  readonly city: string;
  readonly postal: string;
  readonly bornOn: string | null;
  readonly treatyCountry: string | null;
}

/** Tax information of a person or an agency: a draft until it is certified, kept when it is replaced. */
@Entity({ schema: 'payments', name: 'tax_forms' })
export class TaxForm {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ name: 'person_id', type: 'uuid', nullable: true }) personId: string | null;
  @Column({ name: 'agency_id', type: 'uuid', nullable: true }) agencyId: string | null;
  @Column({ type: 'character', length: 2 }) country: string;
  @Column({ type: 'text' }) kind: TaxKind;
  @Column({ type: 'text' }) form: TaxFormName;
  @Column({ name: 'legal_name', type: 'text', nullable: true }) legalName: string | null;
  @Column({ type: 'text', nullable: true }) street: string | null;
  @Column({ type: 'text', nullable: true }) city: string | null;
  @Column({ type: 'text', nullable: true }) postal: string | null;
  @Column({ name: 'born_on', type: 'date', nullable: true }) bornOn: string | null;
  @Column({ name: 'treaty_country', type: 'character', length: 2, nullable: true }) treatyCountry: string | null;
  @Column({ name: 'number_kind', type: 'text', nullable: true }) numberKind: NumberKind | null;
  @Column({ name: 'number_sealed', type: 'bytea', nullable: true }) numberSealed: Buffer | null;
  @Column({ name: 'number_last_four', type: 'text', nullable: true }) numberLastFour: string | null;
  /** Counts the steps that were saved, so that nobody certifies what they have not seen. */
  @Column({ type: 'int', default: 1 }) revision: number;
  @Column({ name: 'started_at', type: 'timestamptz' }) startedAt: Date;
  @Column({ name: 'certified_at', type: 'timestamptz', nullable: true }) certifiedAt: Date | null;
  @Column({ name: 'certified_by_id', type: 'uuid', nullable: true }) certifiedById: string | null;
  @Column({ name: 'certified_name', type: 'text', nullable: true }) certifiedName: string | null;
  @Column({ name: 'certification_version', type: 'int', nullable: true }) certificationVersion: number | null;
  @Column({ name: 'certification_words', type: 'text', nullable: true }) certificationWords: string | null;
  @Column({ name: 'valid_until', type: 'date', nullable: true }) validUntil: string | null;
  @Column({ name: 'replaced_at', type: 'timestamptz', nullable: true }) replacedAt: Date | null;

  /** Says where, and as what. What the other form asks for otherwise is asked anew. */
  reside({ country, kind }: { country: string; kind: TaxKind }, rule: TaxRule): void {
    this.country = country;
    this.kind = kind;
    this.form = rule.form;
    if (!rule.asksBirthDate) this.bornOn = null;
    if (!rule.asksTreaty) this.treatyCountry = null;
    if (this.numberKind && !rule.numberKinds.includes(this.numberKind)) this.forgetNumber();
    // A form that asks for the birth date asks for the details again.
    if (rule.asksBirthDate && this.bornOn === null) this.legalName = null;
    this.revision += 1;
  }

  describe(details: TaxDetails): void {
    Object.assign(this, details);
    this.revision += 1;
  }

  number({ kind, sealed, lastFour }: { kind: NumberKind; sealed: Buffer; lastFour: string }): void {
    Object.assign(this, { numberKind: kind, numberSealed: sealed, numberLastFour: lastFour });
    this.revision += 1;
  }

  /** The step that is still to do, or null when all are done. */
  get missing(): 'details' | 'number' | null {
    if (this.legalName === null) return 'details';
    return this.numberSealed === null ? 'number' : null;
  }

  certify({ byId, name, words, rule, at }: { byId: string; name: string; words: Certification; rule: TaxRule; at: Date }): void {
    if (this.missing !== null || this.certifiedAt !== null) throw new Error('Only a draft that is whole can be certified.');
    this.certifiedAt = at;
    this.certifiedById = byId;
    this.certifiedName = name;
    this.certificationVersion = words.version;
    this.certificationWords = words.words;
    this.validUntil = validUntil(rule, at);
  }

  private forgetNumber(): void {
    this.numberKind = this.numberSealed = this.numberLastFour = null;
  }
}
