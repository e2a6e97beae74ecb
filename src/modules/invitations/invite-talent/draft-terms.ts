import type { TermsInput } from '../../contracts/index.js';

/** The terms of a draft as they are stored: plain JSON, money as text. */
export interface DraftTerms {
  readonly projectName: string;
  readonly scope: string;
  readonly contractKind: 'hourly' | 'fixed';
  readonly rateMinor: string | null;
  readonly weeklyLimitHours: number | null;
  readonly amountMinor: string | null;
  readonly currency: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly paymentTerms: string;
}

/** What the contracts module drafts from. */
export function termsInput(terms: DraftTerms): TermsInput {
  return {
    projectName: terms.projectName,
    scope: terms.scope,
    contractKind: terms.contractKind,
    currency: terms.currency,
    startsOn: terms.startsOn,
    ...(terms.rateMinor === null ? {} : { rateMinor: BigInt(terms.rateMinor) }),
    ...(terms.weeklyLimitHours === null ? {} : { weeklyLimitHours: terms.weeklyLimitHours }),
    ...(terms.amountMinor === null ? {} : { amountMinor: BigInt(terms.amountMinor) }),
    ...(terms.endsOn === null ? {} : { endsOn: terms.endsOn }),
    ...(terms.paymentTerms === '' ? {} : { paymentTerms: terms.paymentTerms }),
  };
}

/** What tells two open invitations to a contract apart: the folded project name and the start. */
export function contractTargetKey(terms: Pick<DraftTerms, 'projectName' | 'startsOn'>): string {
  const project = terms.projectName.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return `${project}|${terms.startsOn}`;
}
