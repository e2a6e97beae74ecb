import { formatFullDate, translate, type Place } from '../../platform/views/index.js';
import type { Side } from './contract-states.js';
import { differenceView, type ChangedTermView } from './difference.view.js';
import type { HistoryRow } from './history/history.sql.js';
import type { OfferRow } from './offer.sql.js';

/** New terms that wait for the talent's answer, beside the ones that hold. */
export interface ProposalView {
  version: number;
  writtenAt: string;
  writtenBy: string;
  note: string;
  changes: ChangedTermView[];
}

/** The terms that are proposed, if any are. */
export function proposalView(row: OfferRow & HistoryRow, place: Place): ProposalView | null {
  const proposed = row.versions.find(({ version }) => version === row.proposedVersion);
  if (!proposed) return null;
  const act = row.acts.find((one) => one.act === 'proposed' && one.version === proposed.version);
  return {
    version: proposed.version,
    writtenAt: proposed.writtenAt,
    writtenBy: proposed.writtenBy ?? '',
    note: act?.note ?? '',
    changes: differenceView(row, proposed, row.contractKind, place),
  };
}

/** What stands above a contract that rests or is about to end. */
export interface StandingView {
  readonly text: string;
  readonly note: string;
  readonly by: string;
  /** Where the last day is taken back, for the side that named it; empty elsewhere. */
  readonly takeBackPath: string;
  readonly lastDay: string;
}

/** Whether a contract rests or is about to end, in a sentence; empty where it just runs. */
export function standingInWords(row: OfferRow & HistoryRow, place: Place, takeBack: { side: Side; path: string }): StandingView[] {
  const paused = row.state === 'paused' ? row.acts.find(({ act }) => act === 'paused') : undefined;
  const given = row.lastDay !== null && row.closedAt === null ? row.acts.find(({ act }) => act === 'end given') : undefined;
  const say = (text: string, values: Record<string, unknown>): string => translate(text, values, place.lang);
  return [
    ...(paused ? [{ text: say('Paused on {day}. The terms go on holding; the work rests.', { day: formatFullDate(paused.at, place) }), note: paused.note ?? '', by: paused.by ?? '', takeBackPath: '', lastDay: '' }] : []),
    ...(given ? [{ text: say('Ends on {day}, by the end of that day in UTC.', { day: formatFullDate(row.lastDay, place) }), note: row.lastDayBecause ?? '', by: given.by ?? '', takeBackPath: row.lastDayBy === takeBack.side ? takeBack.path : '', lastDay: row.lastDay ?? '' }] : []),
  ];
}
