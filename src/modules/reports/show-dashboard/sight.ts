import type { Viewer } from '../../../platform/security/index.js';
import { actingClientOf, mayDoClientTasks, mayInvite, mayReview, maySeeContracts } from '../../clients/index.js';

/** What of the client's progress a member may see, from the rights of their role. */
export interface Sight {
  readonly clientId: string;
  readonly clientName: string;
  /** Invitations with who was invited; otherwise people appear once they have accepted. */
  readonly invitations: boolean;
  readonly contracts: boolean;
  readonly clouds: boolean;
  readonly tasks: boolean;
  readonly reviews: boolean;
}

export function sightOf(viewer: Viewer): Sight {
  const { id: clientId, name: clientName } = actingClientOf(viewer);
  return {
    clientId,
    clientName,
    invitations: mayInvite.allows(viewer),
    contracts: maySeeContracts.allows(viewer),
    clouds: mayInvite.allows(viewer),
    tasks: mayDoClientTasks.allows(viewer),
    reviews: mayReview.allows(viewer),
  };
}

/** The same as a condition on rows of reports.progress. Whoever does tasks sees for whom; finance sees contracts. */
export function inSight({ invitations, tasks }: Sight): string {
  if (invitations) return '';
  return `AND progress.accepted_at IS NOT NULL${tasks ? '' : ` AND progress.target = 'contract'`}`;
}
