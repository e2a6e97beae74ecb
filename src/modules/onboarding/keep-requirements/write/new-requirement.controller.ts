import { Body, Controller, Get, Post } from '@nestjs/common';
import { blankForm, invalid, readForm } from '../../../../platform/forms/index.js';
import { Allow, CurrentViewer } from '../../../../platform/security/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../../platform/views/index.js';
import { mayKeepRequirements } from '../../../clients/index.js';
import { requirementsPaths } from '../../onboarding.paths.js';
import { kindChoices } from '../../requirement-words.js';
import { DraftRequirement } from './draft-requirement.js';
import { NewRequirementForm } from './new-requirement.form.js';

const template = 'onboarding/requirements/new';
const view = { title: 'New requirement', kindChoices, action: requirementsPaths.list, backPath: requirementsPaths.list };

/** *New requirement*: what is asked for, and what it is called. */
@Controller()
@Allow(mayKeepRequirements)
export class NewRequirementController {
  constructor(private readonly draftRequirement: DraftRequirement) {}

  @Get(requirementsPaths.new)
  new(): PageAnswer {
    return page(template, { ...view, form: blankForm(NewRequirementForm) }, { layout: 'focus' });
  }

  @Post(requirementsPaths.list)
  async create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(NewRequirementForm, body);
    if (!form.isValid) return invalid(template, view, form, { layout: 'focus' });
    return redirect(requirementsPaths.draft(await this.draftRequirement.run(viewer, form.values)));
  }
}
