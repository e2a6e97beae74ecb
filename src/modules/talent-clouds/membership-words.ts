import { formatDay, translate, type Place } from '../../platform/views/index.js';
import { mappedStepLabel } from './step-label.js';
import type { MembershipRow } from './membership-row.js';

type Said = Pick<MembershipRow, 'availability' | 'availableFrom' | 'hoursAWeek'>;

/** "Available from 11 January, 20 hours a week". */
export function availabilityInWords({ availability, availableFrom, hoursAWeek }: Said, place: Place): string {
  const hours = hoursAWeek === null ? '' : `, ${translate('{hours} hours a week', { hours: hoursAWeek }, place.lang)}`;
  switch (availability) {
    case 'now':
      return translate('Available now', {}, place.lang) + hours;
    case 'from':
      return translate('Available from {day}', { day: formatDay(availableFrom, place) }, place.lang) + hours;
    case 'not':
      return translate('Not available', {}, place.lang);
    case 'not said':
      return translate('Not said yet', {}, place.lang);
  }
}

export interface StandingWords {
  readonly badge: { kind: 'ok' | 'wait' | 'look' | 'plain'; label: string };
  /** Why they are not ready, and since when; empty where they are. */
  readonly why: string;
}

/**
 * Where a member stands.
 * @param talent how this reader calls the talent: "you", or "the talent"
 */
export function standingInWords(row: Pick<MembershipRow, 'state' | 'steps' | 'openedAt'>, talent: string, place: Place): StandingWords {
  const say = (text: string, values: Record<string, unknown> = {}): string => translate(text, values, place.lang);
  if (row.state === 'ready') return { badge: { kind: 'ok', label: say('Ready to hire') }, why: '' };
  if (row.state === 'left') return { badge: { kind: 'plain', label: say('Left') }, why: '' };
  if (row.state === 'removed') return { badge: { kind: 'plain', label: say('Removed') }, why: '' };
  const step = row.steps?.find(({ status }) => status !== 'done' && status !== 'skipped');
  const since = formatDay(step?.since ?? row.openedAt, place);
  const values = { step: mappedStepLabel(step?.key, place.lang), who: step?.waitingFor ?? say(talent), day: since };
  const isWaiting = step?.status === 'waiting';
  return { badge: { kind: isWaiting ? 'look' : 'wait', label: say('Not ready yet') }, why: say('{step}: with {who} since {day}', values) };
}
