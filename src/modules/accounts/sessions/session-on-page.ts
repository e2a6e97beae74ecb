import type { Request } from 'express';
import { sessionEndOf } from '../../../platform/security/index.js';
import type { LayoutSession } from '../../../platform/views/index.js';
import { accountsPaths } from '../accounts.paths.js';

/** So long before the end a page asks whether it has come, and warns if it has: far more than the 20 seconds that people need at least. */
const warningSeconds = 120;
/** Pages count by clocks of their own, which differ from ours by a little. */
const slackSeconds = 10;

/**
 * What a page says of the session of the person it was made for.
 * @param personId whose page it is; somebody else may have signed in meanwhile, in another tab
 */
export function sessionOnPage(req: Request, personId: string): LayoutSession {
  const path = accountsPaths.session(personId);
  const end = req.session?.personId === personId ? sessionEndOf(req) : null;
  if (!end) return { path, state: 'over', at: null, asksInSeconds: null };
  const { at, inSeconds, canStay } = end;
  if (inSeconds > warningSeconds + slackSeconds) return { path, state: 'far', at, asksInSeconds: inSeconds - warningSeconds };
  return { path, state: canStay ? 'ending' : 'last', at, asksInSeconds: inSeconds + 1 };
}
