import type { Clock } from '../../platform/clock/index.js';
import { Forbidden } from '../../platform/errors/index.js';
import type { Viewer } from '../../platform/security/index.js';
import type { Place } from '../../platform/views/index.js';

/** Whose contracts a viewer may see as talent: their own always, an agency's while acting for it. */
export function talentOf(viewer: Viewer): { personId: string; agencyId: string | null } {
  return { personId: viewer.personId, agencyId: viewer.actingAs.kind === 'agency' ? viewer.actingAs.id : null };
}

/** The client that the viewer acts for. */
export function clientOf(viewer: Viewer): string {
  if (viewer.actingAs.kind !== 'client') throw new Forbidden();
  return viewer.actingAs.id;
}

/** Where a viewer is, for dates in words. */
export function placeOf(viewer: Viewer, clock: Clock): Place {
  return { timeZone: viewer.timeZone, lang: viewer.locale, now: clock.now() };
}
