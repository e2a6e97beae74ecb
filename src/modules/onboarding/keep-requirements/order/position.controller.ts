import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { readForm } from '../../../../platform/forms/index.js';
import { Allow, CurrentViewer } from '../../../../platform/security/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { redirect, type RedirectAnswer } from '../../../../platform/views/index.js';
import { mayKeepRequirements } from '../../../clients/index.js';
import { requirementsPaths } from '../../onboarding.paths.js';
import { RequirementId } from '../../requirement-id.js';
import { RequirementsRepository } from '../../requirements.repository.js';
import { DirectionForm } from './direction.form.js';
import { MoveRequirement } from './move-requirement.js';

/** The order in which talent is asked. */
@Controller()
@Allow(mayKeepRequirements)
export class PositionController {
  constructor(
    private readonly requirements: RequirementsRepository,
    private readonly moveRequirement: MoveRequirement,
  ) {}

  /** Opened by hand, the address leads back to the list. */
  @Get(requirementsPaths.position(':id'))
  async show(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string): Promise<RedirectAnswer> {
    await this.requirements.find(viewer, id);
    return redirect(requirementsPaths.list);
  }

  @Post(requirementsPaths.position(':id'))
  async update(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string, @Body() body: unknown): Promise<RedirectAnswer> {
    await this.requirements.find(viewer, id);
    const form = await readForm(DirectionForm, body);
    if (!form.isValid) return redirect(requirementsPaths.list);
    const title = await this.moveRequirement.run(viewer, id, form.values.direction);
    return redirect(requirementsPaths.list, { flash: { kind: 'ok', text: `${title}: moved ${form.values.direction}` } });
  }
}
