import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, CurrentViewer } from '../../../../platform/security/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../../platform/views/index.js';
import { Clients, mayKeepRequirements } from '../../../clients/index.js';
import { requirementsPaths } from '../../onboarding.paths.js';
import { RequirementId } from '../../requirement-id.js';
import { RequirementsRepository } from '../../requirements.repository.js';
import { ChangeDraft } from './change-draft.js';
import { DiscardDraft } from './discard-draft.js';
import { changedBy, draftAsTyped, readDraft } from './draft.form.js';
import { draftView } from './draft.view.js';

const template = 'onboarding/requirements/draft';

/** Writing a requirement, and throwing away what was written. */
@Controller()
@Allow(mayKeepRequirements)
export class DraftController {
  constructor(
    private readonly requirements: RequirementsRepository,
    private readonly changeDraft: ChangeDraft,
    private readonly discardDraft: DiscardDraft,
    private readonly clients: Clients,
  ) {}

  @Get(requirementsPaths.draft(':id'))
  async edit(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string): Promise<PageAnswer> {
    const requirement = await this.requirements.find(viewer, id);
    const { hasOwnReviewers } = await this.clients.planOf(requirement.clientId);
    return page(template, draftView(requirement, draftAsTyped(requirement.written), hasOwnReviewers), { layout: 'focus' });
  }

  @Post(requirementsPaths.draft(':id'))
  async update(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const requirement = await this.requirements.find(viewer, id);
    const { kind } = requirement;
    const { hasOwnReviewers } = await this.clients.planOf(requirement.clientId);
    const form = await readDraft(body, { kind, hasOwnReviewers });
    if (!form.isValid) return page(template, draftView(requirement, form.view(), hasOwnReviewers), { layout: 'focus', status: 422 });
    await this.changeDraft.run(viewer, id, changedBy(form.values, kind));
    return redirect(requirementsPaths.show(id), { flash: { kind: 'ok', text: 'The draft is saved. Nobody sees it before you publish it.' } });
  }

  /** Opened by hand, the address leads back to the requirement. */
  @Get(requirementsPaths.draftRemoval(':id'))
  async show(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string): Promise<RedirectAnswer> {
    return redirect(requirementsPaths.show((await this.requirements.find(viewer, id)).id));
  }

  @Post(requirementsPaths.draftRemoval(':id'))
  async remove(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string): Promise<RedirectAnswer> {
    const isLeft = await this.discardDraft.run(viewer, id);
    return redirect(isLeft ? requirementsPaths.show(id) : requirementsPaths.list, { flash: { kind: 'ok', text: 'The draft is discarded' } });
  }
}
