import type { HistoryRow } from './history/history.sql.js';
import type { OfferRow } from './offer.sql.js';

/**
 * The day on which a contract ended: the one on which it was closed, or its last day where the calendar closed it right after that;
 * null for one that has not ended.
 */
export function endedOn({ state, closedAt, endsOnNow }: Pick<OfferRow, 'state' | 'closedAt'> & Pick<HistoryRow, 'endsOnNow'>): string | null {
  if (state !== 'ended') return null;
  const closedOn = closedAt?.toISOString().slice(0, 10) ?? null;
  return endsOnNow !== null && (closedOn === null || endsOnNow < closedOn) ? endsOnNow : closedOn;
}
