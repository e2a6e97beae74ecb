import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { Navigation } from '../../platform/security/index.js';
import type { NavigationLink, NavigationSource, Viewer } from '../../platform/security/index.js';
import { translate } from '../../platform/views/index.js';
import { mayDoClientTasks, mayReview, maySeeRequirements } from '../clients/index.js';
import { clientReviewsPaths, clientTasksPaths, requirementsPaths, reviewsPaths } from './onboarding.paths.js';
import { ReviewCountsQuery } from './review-tasks/review-counts.query.js';
import { isReviewableBy, subjectTables } from './talents-own.sql.js';

interface ClientsWork {
  readonly tasks: number;
  readonly reviews: number;
  readonly hasReviews: boolean;
}

/** The review queue for admins; for members of a client its own tasks, its own reviews where it has them, and what it asks for. */
@Injectable()
@Navigation()
export class OnboardingNavigation implements NavigationSource {
  constructor(
    private readonly counts: ReviewCountsQuery,
    private readonly database: Database,
  ) {}

  async entries(viewer: Viewer): Promise<NavigationLink[]> {
    const entries: NavigationLink[] = [];
    if (viewer.isAdmin) {
      entries.push({ label: 'Review', path: reviewsPaths.list, area: 'admin', icon: 'inbox', order: 10, count: await this.counts.waiting() });
    }
    if (viewer.actingAs.kind === 'client' && mayDoClientTasks.allows(viewer)) entries.push(...(await this.ofClient(viewer, viewer.actingAs.id)));
    if (maySeeRequirements.allows(viewer)) {
      entries.push({ label: translate('Requirements', {}, viewer.locale), path: requirementsPaths.list, area: 'client', icon: 'list', order: 31 });
    }
    return entries;
  }

  private async ofClient(viewer: Viewer, clientId: string): Promise<NavigationLink[]> {
    const [work] = await this.database.prepared<ClientsWork>('onboarding.navigation', workSql, [clientId, viewer.personId]);
    const entries: NavigationLink[] = [{ label: 'Tasks', path: clientTasksPaths.list, area: 'client', icon: 'check', order: 28, count: work?.tasks ?? 0 }];
    if (work?.hasReviews && mayReview.allows(viewer)) entries.push({ label: 'Reviews', path: clientReviewsPaths.list, area: 'client', icon: 'inbox', order: 29, count: work.reviews });
    return entries;
  }
}

/** Counting stops early: it is done for every page. Reviews count for whom they wait; whoever may do none of them still finds the page. */
const workSql = `
  WITH open AS (
    SELECT 1 FROM onboarding.tasks AS task
    JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id AND checklist.ended_at IS NULL AND checklist.state <> 'rejected'
    LEFT JOIN contracts.offer_cards AS offer ON offer.contract_id = task.contract_id
    WHERE task.client_id = $1 AND task.kind = 'client' AND task.state IN ('to do', 'changes requested') AND offer.state IS DISTINCT FROM 'ended' LIMIT 100
  ), waiting AS (
    SELECT ${isReviewableBy('task', '$2')} AS is_theirs FROM onboarding.tasks AS task
    JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id
    ${subjectTables('task')}
    WHERE task.client_id = $1 AND task.is_waiting AND task.reviewer = 'client' LIMIT 100
  )
  SELECT (SELECT count(*)::integer FROM open) AS tasks, (SELECT count(*)::integer FROM waiting WHERE is_theirs) AS reviews,
    client.has_own_reviewers OR EXISTS (SELECT 1 FROM waiting) AS "hasReviews"
  FROM clients.client_cards AS client WHERE client.client_id = $1`;
