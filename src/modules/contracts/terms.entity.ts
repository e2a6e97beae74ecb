import { Column, Entity, PrimaryColumn } from 'typeorm';
import { minorUnits } from '../../platform/database/index.js';
import { changedTerms, type TermsFacts } from './terms-difference.js';
import type { TermsInput } from './terms.js';

/** One version of a contract's terms. It is written once and never changed. */
@Entity({ schema: 'contracts', name: 'terms' })
export class Terms {
  @PrimaryColumn({ name: 'contract_id', type: 'uuid' })
  contractId: string;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ name: 'project_name', type: 'text' })
  projectName: string;

  @Column({ type: 'text' })
  scope: string;

  @Column({ name: 'rate_minor', type: 'bigint', nullable: true, transformer: minorUnits })
  rateMinor: bigint | null;

  @Column({ name: 'weekly_limit_hours', type: 'integer', nullable: true })
  weeklyLimitHours: number | null;

  @Column({ name: 'amount_minor', type: 'bigint', nullable: true, transformer: minorUnits })
  amountMinor: bigint | null;

  @Column({ type: 'character', length: 3 })
  currency: string;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn: string;

  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn: string | null;

  @Column({ type: 'text', nullable: true })
  schedule: string | null;

  @Column({ name: 'payment_terms', type: 'text', nullable: true })
  paymentTerms: string | null;

  @Column({ name: 'written_by_id', type: 'uuid', nullable: true })
  writtenById: string | null;

  @Column({ name: 'written_at', type: 'timestamptz' })
  writtenAt: Date;

  /** Writes a version down. */
  static write(input: TermsInput, version: { contractId: string; version: number; writtenById: string | null; at: Date }): Terms {
    const isHourly = input.contractKind === 'hourly';
    return Object.assign(new Terms(), {
      contractId: version.contractId,
      version: version.version,
      projectName: input.projectName,
      scope: input.scope,
      rateMinor: isHourly ? (input.rateMinor ?? null) : null,
      weeklyLimitHours: isHourly ? (input.weeklyLimitHours ?? null) : null,
      amountMinor: isHourly ? null : (input.amountMinor ?? null),
      currency: input.currency,
      startsOn: input.startsOn,
      endsOn: input.endsOn ?? null,
      schedule: input.schedule ?? null,
      paymentTerms: input.paymentTerms ?? null,
      writtenById: version.writtenById,
      writtenAt: version.at,
    });
  }
}

/**
 * Whether somebody sends the terms that they wrote themselves a moment ago: an impatient second press.
 * @param latest the newest version
 * @param basedOn the version that stood before the person's eyes
 */
export function isWrittenAgain(latest: Terms, typed: Terms, basedOn: number): boolean {
  return basedOn < latest.version && latest.writtenById === typed.writtenById && changedTerms(latest, typed).length === 0;
}

/** A version as the input of another one, to change a single term of it. */
export function sameTerms(terms: TermsFacts): Omit<TermsInput, 'contractKind'> {
  const { projectName, scope, currency, startsOn } = terms;
  return {
    projectName,
    scope,
    currency,
    startsOn,
    ...(terms.rateMinor === null ? {} : { rateMinor: BigInt(terms.rateMinor) }),
    ...(terms.weeklyLimitHours === null ? {} : { weeklyLimitHours: terms.weeklyLimitHours }),
    ...(terms.amountMinor === null ? {} : { amountMinor: BigInt(terms.amountMinor) }),
    ...(terms.endsOn === null ? {} : { endsOn: terms.endsOn }),
    ...(terms.schedule === null ? {} : { schedule: terms.schedule }),
    ...(terms.paymentTerms === null ? {} : { paymentTerms: terms.paymentTerms }),
  };
}
