const dayInMs = 24 * 60 * 60 * 1000;

/** How long each part takes. The plan of the client says how long money is held after the review. */
export interface PayRules {
  /** Days between the end of the client's review, or the approval, and the money being available. */
  heldDays: number;
  /** Days after which a submitted milestone counts as approved. */
  approvalDays: number;
}

export const approvalDays = 14;

export interface HourlyPayDates {
  /** The first day worked and the Sunday that ends its week. */
  worksFrom: string;
  worksUntil: string;
  /** The Monday after, by whose 12:00 UTC the hours and the invoice are sent. */
  invoicedOn: string;
  /** The Friday on whose end (24:00 UTC) the client's review ends. */
  reviewedUntil: string;
  availableOn: string;
}

/**
 * When the first week of hourly work is paid.
 * Weeks run from Monday to Sunday in UTC; the review ends with Friday, and the held days count from that day: five of them lead to Wednesday.
 */
export function hourlyPayDates(firstDay: string, rules: Pick<PayRules, 'heldDays'>): HourlyPayDates {
  const daysSinceMonday = (dayOf(firstDay).getUTCDay() + 6) % 7;
  const sunday = later(firstDay, 6 - daysSinceMonday);
  const friday = later(sunday, 5);
  return {
    worksFrom: firstDay,
    worksUntil: sunday,
    invoicedOn: later(sunday, 1),
    reviewedUntil: friday,
    availableOn: later(friday, rules.heldDays),
  };
}

export interface FixedPayDates {
  submittedOn: string;
  /** When a submitted milestone counts as approved if nobody answers. */
  approvedOnAtLatest: string;
  availableOnAtLatest: string;
}

/** When a milestone is paid that is submitted on this day, if the client does not answer sooner. */
export function fixedPayDates(submittedOn: string, rules: PayRules): FixedPayDates {
  const approvedOnAtLatest = later(submittedOn, rules.approvalDays);
  return { submittedOn, approvedOnAtLatest, availableOnAtLatest: later(approvedOnAtLatest, rules.heldDays) };
}

function dayOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function later(day: string, days: number): string {
  return new Date(dayOf(day).getTime() + days * dayInMs).toISOString().slice(0, 10);
}
