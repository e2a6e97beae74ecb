import { Controller, Get, Query } from '@nestjs/common';
import { blankForm, readForm } from '../../../../platform/forms/index.js';
import { Allow, CurrentViewer } from '../../../../platform/security/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../../platform/views/index.js';
import { maySeeRequirements } from '../../../clients/index.js';
import { requirementsPaths } from '../../onboarding.paths.js';
import { RequirementsRepository } from '../../requirements.repository.js';
import { PreviewForm, talentOf } from './preview.form.js';
import { previewView } from './preview.view.js';

const template = 'onboarding/requirements/preview';

/** *Preview who is asked what*: for somebody made up, what is asked and what is not, each with its reason. */
@Controller(requirementsPaths.preview)
@Allow(maySeeRequirements)
export class PreviewController {
  constructor(private readonly requirements: RequirementsRepository) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<PageAnswer> {
    const inUse = (await this.requirements.all(viewer)).filter(({ state }) => state === 'in use');
    if (query['audience'] === undefined) return page(template, previewView(inUse, null, blankForm(PreviewForm, { audience: 'freelancer', target: 'hourly' })), { layout: 'room' });
    const form = await readForm(PreviewForm, query);
    return page(template, previewView(inUse, form.isValid ? talentOf(form.values) : null, form.view()), { layout: 'room', status: form.isValid ? 200 : 422 });
  }
}
