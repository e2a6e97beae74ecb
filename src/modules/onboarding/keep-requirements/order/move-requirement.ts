import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import { Audit } from '../../../audit/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { RequirementsRepository } from '../../requirements.repository.js';
import { moved } from '../write/questions.js';

/** An owner moves a requirement by one place. Checklists that start from now on come in the new order. */
@Injectable()
export class MoveRequirement {
  constructor(
    private readonly requirements: RequirementsRepository,
    private readonly audit: Audit,
  ) {}

  /** @returns its title @throws NotFound also for a retired one, which has no place */
  @InTransaction()
  async run(viewer: Viewer, id: string, direction: 'up' | 'down'): Promise<string> {
    const kept = (await this.requirements.holdAll(viewer)).filter(({ state }) => state !== 'retired');
    const requirement = kept.find((each) => each.id === id);
    if (!requirement) throw new NotFound();
    for (const [index, each] of moved(kept, (one) => one === requirement, direction).entries()) each.position = index + 1;
    await this.requirements.store(...kept);
    await this.audit.append({ action: 'onboarding.requirement-moved', tenantId: requirement.clientId, actorId: viewer.personId, subjectType: 'requirement', subjectId: id, facts: { direction } });
    return requirement.written.title;
  }
}
