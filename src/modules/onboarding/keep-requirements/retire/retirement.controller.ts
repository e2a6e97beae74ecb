import { Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, CurrentViewer } from '../../../../platform/security/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../../platform/views/index.js';
import { mayKeepRequirements } from '../../../clients/index.js';
import { requirementsPaths } from '../../onboarding.paths.js';
import { RequirementId } from '../../requirement-id.js';
import { RequirementsRepository } from '../../requirements.repository.js';
import { RequirementQuery } from '../read/requirement.query.js';
import { touchedInWords } from '../read/requirement.view.js';
import { RetireRequirement } from './retire-requirement.js';

/** Not asking for something any more; said beforehand is who still has it. */
@Controller(requirementsPaths.retirement(':id'))
@Allow(mayKeepRequirements)
export class RetirementController {
  constructor(
    private readonly requirements: RequirementsRepository,
    private readonly requirement: RequirementQuery,
    private readonly retireRequirement: RetireRequirement,
  ) {}

  @Get()
  async new(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string): Promise<PageAnswer | RedirectAnswer> {
    const requirement = await this.requirements.find(viewer, id);
    if (requirement.state !== 'in use') return redirect(requirementsPaths.show(id));
    const touched = touchedInWords({ ...(await this.requirement.touchedBy(requirement)), approvals: 0 });
    const view = { title: 'Retire requirement', name: requirement.title, touched, action: requirementsPaths.retirement(id), backPath: requirementsPaths.show(id) };
    return page('onboarding/requirements/retirement', view, { layout: 'focus' });
  }

  @Post()
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string): Promise<RedirectAnswer> {
    const title = await this.retireRequirement.run(viewer, id);
    return redirect(requirementsPaths.show(id), { flash: { kind: 'ok', text: `${title}: nobody is asked for it any more` } });
  }
}
