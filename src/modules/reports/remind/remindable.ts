import type { Viewer } from '../../../platform/security/index.js';
import { mayInvite } from '../../clients/index.js';
import type { Blocker, Stage } from '../stages.js';

/** What of a row says whom a reminder would go to. */
export interface Blocked {
  readonly stage: Stage;
  readonly blockedBy: Blocker | null;
  readonly because: string | null;
  readonly managerId: string | null;
}

/** What a colleague in charge can be reminded of; the rest has a page and people of its own. */
const colleaguesMatters = ['change', 'task', 'review'];

/** Whom the viewer can remind: the talent, a colleague of theirs in charge, or nobody. The platform has a promise to keep, and nobody reminds themselves. */
export function remindedOf({ blockedBy, because, managerId }: Blocked, viewer: Viewer): 'talent' | 'colleague' | null {
  if (!mayInvite.allows(viewer) || blockedBy === null || blockedBy === 'platform') return null;
  if (blockedBy === 'talent') return 'talent';
  const isColleagues = managerId !== null && managerId !== viewer.personId && because !== null && colleaguesMatters.includes(because);
  return isColleagues ? 'colleague' : null;
}
