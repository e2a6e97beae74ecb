import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { blankForm, readForm, type FormView } from '../../../../platform/forms/index.js';
import { Allow, CurrentViewer } from '../../../../platform/security/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../../platform/views/index.js';
import { Clients, mayKeepRequirements } from '../../../clients/index.js';
import { requirementsPaths } from '../../onboarding.paths.js';
import { changesWhatIsAgreed, missingIn } from '../../requirement-content.js';
import { RequirementId } from '../../requirement-id.js';
import type { Requirement } from '../../requirement.entity.js';
import { RequirementsRepository } from '../../requirements.repository.js';
import { RequirementQuery } from '../read/requirement.query.js';
import { PublicationForm } from './publication.form.js';
import { publicationView } from './publication.view.js';
import { PublishRequirement } from './publish-requirement.js';

/** The page before a version is published: whom it touches. */
@Controller(requirementsPaths.publication(':id'))
@Allow(mayKeepRequirements)
export class PublicationController {
  constructor(
    private readonly requirements: RequirementsRepository,
    private readonly requirement: RequirementQuery,
    private readonly publishRequirement: PublishRequirement,
    private readonly clients: Clients,
  ) {}

  @Get()
  async new(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string): Promise<PageAnswer | RedirectAnswer> {
    const requirement = await this.requirements.find(viewer, id);
    if (requirement.draft === null) return redirect(requirementsPaths.show(id));
    const asksAgain = requirement.version > 0 && changesWhatIsAgreed(requirement.content, requirement.draft);
    const draftOf = requirement.draftChangedAt?.toISOString() ?? '';
    return this.page(requirement, blankForm(PublicationForm, { approvals: asksAgain ? 'again' : 'stay', draftOf }));
  }

  @Post()
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const requirement = await this.requirements.find(viewer, id);
    const form = await readForm(PublicationForm, body);
    // The button pressed a second time finds its work done.
    if (requirement.draft === null) return redirect(requirementsPaths.show(id));
    const { hasOwnReviewers } = await this.clients.planOf(requirement.clientId);
    if (!form.isValid || missingIn(requirement.draft, { kind: requirement.kind, hasOwnReviewers }).length > 0) return this.page(requirement, form.view(), 422);
    const { approvals, draftOf } = form.values;
    const version = await this.publishRequirement.run(viewer, id, { asksAgain: approvals === 'again', draftOf });
    return redirect(requirementsPaths.show(id), { flash: { kind: 'ok', text: `Version ${version} is in use now` } });
  }

  private async page(requirement: Requirement, form: FormView, status = 200): Promise<PageAnswer> {
    const [touched, { hasOwnReviewers }] = await Promise.all([this.requirement.touchedBy(requirement), this.clients.planOf(requirement.clientId)]);
    return page('onboarding/requirements/publication', publicationView(requirement, { touched, hasOwnReviewers }, form), { layout: 'room', status });
  }
}
