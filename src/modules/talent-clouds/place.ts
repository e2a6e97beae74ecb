import type { Clock } from '../../platform/clock/index.js';
import type { Viewer } from '../../platform/security/index.js';
import type { Place } from '../../platform/views/index.js';

/** Where a viewer is, for dates in words. */
export function placeOf(viewer: Viewer, clock: Clock): Place {
  return { timeZone: viewer.timeZone, lang: viewer.locale, now: clock.now() };
}
