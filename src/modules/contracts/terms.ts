export type ContractKind = 'hourly' | 'fixed';

/** The terms somebody typed: money in minor units, days as ISO text. */
export interface TermsInput {
  projectName: string;
  /** Markdown. */
  scope: string;
  contractKind: ContractKind;
  rateMinor?: bigint;
  weeklyLimitHours?: number;
  amountMinor?: bigint;
  currency: string;
  startsOn: string;
  endsOn?: string;
  schedule?: string;
  paymentTerms?: string;
}

/** What a talent can ask to have changed. */
export const termKeys = ['scope', 'pay', 'weekly-limit', 'start', 'end', 'schedule', 'payment-terms'] as const;

export type TermKey = (typeof termKeys)[number];
