import type { Clock } from '../../platform/clock/index.js';
import { Forbidden } from '../../platform/errors/index.js';
import type { Viewer } from '../../platform/security/index.js';
import type { Place } from '../../platform/views/index.js';
import { rolesThatAccept, type AgencyRole } from '../agencies/index.js';

/** Whose contracts a viewer may see and act on as talent: their own, and those of every agency they may accept for, in whatever name they act. */
export function talentOf(viewer: Viewer): { personId: string; roles: readonly AgencyRole[] } {
  return { personId: viewer.personId, roles: rolesThatAccept };
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
