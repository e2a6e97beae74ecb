import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { newId } from '../../../../platform/database/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import { Audit } from '../../../audit/index.js';
import { actingClientOf } from '../../../clients/index.js';
import { TooManyRequirements } from '../../onboarding.errors.js';
import { blankContent } from '../../requirement-content.js';
import { Requirement } from '../../requirement.entity.js';
import { RequirementsRepository } from '../../requirements.repository.js';
import type { RequirementKind } from '../../task-kinds.js';

const mostRequirements = 60;

/** An owner begins to write a requirement; nobody is asked for it yet. */
@Injectable()
export class DraftRequirement {
  constructor(
    private readonly requirements: RequirementsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @returns its id; of the one that is there already, where the form was sent twice @throws TooManyRequirements */
  @InTransaction()
  async run(viewer: Viewer, { kind, title }: { kind: RequirementKind; title: string }): Promise<string> {
    const client = actingClientOf(viewer);
    const kept = (await this.requirements.holdAll(viewer)).filter(({ state }) => state !== 'retired');
    const same = kept.find((each) => each.version === 0 && each.kind === kind && each.title === title);
    if (same) return same.id;
    if (kept.length >= mostRequirements) throw new TooManyRequirements(mostRequirements);
    const at = this.clock.now();
    const id = newId();
    const position = Math.max(0, ...kept.map((each) => each.position)) + 1;
    const written = Object.assign(new Requirement(), {
      ...{ id, clientId: client.id, kind, position, createdAt: at, isActive: false, version: 0, approvalsFromVersion: 1 },
      ...{ retiredAt: null, retiredById: null },
    });
    written.keepDraft(blankContent(kind, title), { byId: viewer.personId, at });
    await this.requirements.store(written);
    await this.audit.append({ action: 'onboarding.requirement-drafted', tenantId: client.id, actorId: viewer.personId, subjectType: 'requirement', subjectId: id, facts: { kind } });
    return id;
  }
}
