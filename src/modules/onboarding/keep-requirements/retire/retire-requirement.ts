import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Events } from '../../../../platform/events/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import { Audit } from '../../../audit/index.js';
import { RequirementRetired } from '../../events.js';
import { RequirementsRepository } from '../../requirements.repository.js';

/** An owner stops asking for something. Checklists that have it keep it. */
@Injectable()
export class RetireRequirement {
  constructor(
    private readonly requirements: RequirementsRepository,
    private readonly events: Events,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @returns its title; a second time changes nothing */
  @InTransaction()
  async run(viewer: Viewer, id: string): Promise<string> {
    const requirement = await this.requirements.hold(viewer, id);
    const at = this.clock.now();
    const { clientId, version, title } = requirement;
    if (!requirement.retire({ byId: viewer.personId, at })) return title;
    await this.requirements.store(requirement);
    await this.audit.append({ action: 'onboarding.requirement-retired', tenantId: clientId, actorId: viewer.personId, subjectType: 'requirement', subjectId: id, facts: { version } });
    await this.events.publish(new RequirementRetired({ requirementId: id, clientId, version, byId: viewer.personId, at: at.toISOString() }));
    return title;
  }
}
