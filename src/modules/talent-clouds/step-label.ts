import { translate } from '../../platform/views/index.js';
import { journeyHeader } from '../journeys/index.js';

/** What the journey's map calls a step. */
export function mappedStepLabel(key: string | undefined, lang: string): string {
  if (key === undefined) return translate('The way in', {}, lang);
  const header = journeyHeader([{ key, status: 'current', waitingFor: null, since: null, until: null, why: null, heldBy: null }], key, lang);
  return header?.steps[0]?.label ?? key;
}
