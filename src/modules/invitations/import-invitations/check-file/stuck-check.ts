import type { ImportState } from '../import-state.js';

/** A part takes seconds, so a dry run that stands still for so long is not just slow. */
const stuckAfterMinutes = 10;

/**
 * Whether a dry run stands still, as when a part of it has failed for good: then it may begin anew. Should the part that
 * failed be tried once more after all, it goes on with the new one.
 */
export function isCheckStuck({ state, checkAdvancedAt }: { state: ImportState; checkAdvancedAt: Date }, now: Date): boolean {
  return state === 'checking' && now.getTime() - checkAdvancedAt.getTime() >= stuckAfterMinutes * 60_000;
}
