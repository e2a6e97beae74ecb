import { clientReviewsPaths, reviewsPaths } from '../onboarding.paths.js';
import type { ReviewPaths } from '../onboarding.paths.js';

/** Where reviews are done: in the back office for every client, or at a client that has reviewers of its own. */
export interface ReviewDesk {
  readonly reviewer: 'admin' | 'client';
  /** Whose items lie here; null in the back office, where every client's do. */
  readonly clientId: string | null;
  readonly title: string;
  readonly paths: ReviewPaths;
}

export const platformDesk: ReviewDesk = { reviewer: 'admin', clientId: null, title: 'Review queue', paths: reviewsPaths };

export function clientDesk(clientId: string): ReviewDesk {
  return { reviewer: 'client', clientId, title: 'Reviews', paths: clientReviewsPaths };
}

/**
 * Whose items a statement reads. Each desk has its own words, so that each has its own index.
 * @param alias a table with reviewer and client_id
 * @param clientId the parameter that holds the desk's client
 */
export function isOnDesk(reviewer: ReviewDesk['reviewer'], alias: string, clientId: string): string {
  if (reviewer === 'client') return `${alias}.reviewer = 'client' AND ${alias}.client_id = ${clientId}::uuid`;
  return `${alias}.reviewer = 'admin' AND ${clientId}::uuid IS NULL`;
}

/** One statement in the words of each desk. */
export function ofEachDesk(statement: (reviewer: ReviewDesk['reviewer']) => string): Record<ReviewDesk['reviewer'], string> {
  return { admin: statement('admin'), client: statement('client') };
}
