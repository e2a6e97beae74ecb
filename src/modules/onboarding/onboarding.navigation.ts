import { Injectable } from '@nestjs/common';
import { Navigation } from '../../platform/security/index.js';
import type { NavigationLink, NavigationSource, Viewer } from '../../platform/security/index.js';
import { translate } from '../../platform/views/index.js';
import { maySeeRequirements } from '../clients/index.js';
import { ClientTasksQuery } from './client-tasks/client-tasks.query.js';
import { clientTasksPaths, requirementsPaths, reviewsPaths } from './onboarding.paths.js';
import { ReviewCountsQuery } from './review-tasks/review-counts.query.js';

/** The review queue for admins, the client's own tasks for those who may do them, and what it asks for. */
@Injectable()
@Navigation()
export class OnboardingNavigation implements NavigationSource {
  constructor(
    private readonly counts: ReviewCountsQuery,
    private readonly clientTasks: ClientTasksQuery,
  ) {}

  async entries(viewer: Viewer): Promise<NavigationLink[]> {
    const entries: NavigationLink[] = [];
    if (viewer.isAdmin) {
      entries.push({ label: 'Review', path: reviewsPaths.list, area: 'admin', icon: 'inbox', order: 10, count: await this.counts.waiting() });
    }
    const { actingAs } = viewer;
    if (actingAs.kind === 'client' && actingAs.role !== 'finance') {
      entries.push({ label: 'Tasks', path: clientTasksPaths.list, area: 'client', order: 30, count: await this.clientTasks.count(actingAs.id) });
    }
    if (maySeeRequirements.allows(viewer)) {
      entries.push({ label: translate('Requirements', {}, viewer.locale), path: requirementsPaths.list, area: 'client', icon: 'list', order: 31 });
    }
    return entries;
  }
}
