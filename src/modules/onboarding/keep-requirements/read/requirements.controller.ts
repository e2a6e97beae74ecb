import { Controller, Get, Param } from '@nestjs/common';
import { Allow, CurrentViewer } from '../../../../platform/security/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../../platform/views/index.js';
import { Clients, mayKeepRequirements, maySeeRequirements } from '../../../clients/index.js';
import { requirementsPaths } from '../../onboarding.paths.js';
import { RequirementId } from '../../requirement-id.js';
import { RequirementsRepository } from '../../requirements.repository.js';
import { RequirementQuery } from './requirement.query.js';
import { requirementListView } from './requirement-list.view.js';
import { requirementView } from './requirement.view.js';

/** What the client asks of its talent: all of it, and each with its versions. */
@Controller()
@Allow(maySeeRequirements)
export class RequirementsController {
  constructor(
    private readonly requirements: RequirementsRepository,
    private readonly requirement: RequirementQuery,
    private readonly clients: Clients,
  ) {}

  @Get(requirementsPaths.list)
  async index(@CurrentViewer() viewer: Viewer): Promise<PageAnswer> {
    return page('onboarding/requirements/list', requirementListView(await this.requirements.all(viewer), mayKeepRequirements.allows(viewer)), { layout: 'room' });
  }

  @Get(requirementsPaths.show(':id'))
  async show(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string): Promise<PageAnswer> {
    const requirement = await this.requirements.find(viewer, id);
    const [history, { hasOwnReviewers }] = await Promise.all([this.requirement.historyOf(requirement), this.clients.planOf(requirement.clientId)]);
    const touched = await this.requirement.touchedBy(requirement);
    const view = requirementView(requirement, { history, touched, hasOwnReviewers, mayKeep: mayKeepRequirements.allows(viewer) });
    return page('onboarding/requirements/show', view, { layout: 'room' });
  }
}
