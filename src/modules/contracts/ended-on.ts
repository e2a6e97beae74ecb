import type { HistoryRow } from './history/history.sql.js';
import type { OfferRow } from './offer.sql.js';

/** The last day of a contract that has ended: the one that was named or agreed, else the day on which it was closed; null for any other. */
export function endedOn({ state, closedAt, endsOnNow }: Pick<OfferRow, 'state' | 'closedAt'> & Pick<HistoryRow, 'endsOnNow'>): string | null {
  if (state !== 'ended') return null;
  return endsOnNow ?? closedAt?.toISOString().slice(0, 10) ?? null;
}
