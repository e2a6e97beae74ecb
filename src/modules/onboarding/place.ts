import type { Clock } from '../../platform/clock/index.js';
import type { Viewer } from '../../platform/security/index.js';
import type { Place } from '../../platform/views/index.js';

/** Where a person reads dates that stand inside a sentence. */
export function placeOf(viewer: Pick<Viewer, 'timeZone' | 'locale'>, clock: Clock): Place {
  return { timeZone: viewer.timeZone, lang: viewer.locale, now: clock.now() };
}
