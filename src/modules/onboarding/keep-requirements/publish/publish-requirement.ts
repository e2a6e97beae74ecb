import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import { Events } from '../../../../platform/events/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import { Audit } from '../../../audit/index.js';
import { RequirementPublished } from '../../events.js';
import { RequirementStateConflict } from '../../onboarding.errors.js';
import { RequirementVersion } from '../../requirement-version.entity.js';
import { RequirementsRepository } from '../../requirements.repository.js';

export interface Publication {
  /** Approvals of earlier versions are not reused from now on. */
  readonly asksAgain: boolean;
  /** When the draft that was read was written. */
  readonly draftOf: string;
}

/** An owner puts a draft into use. Checklists that run keep what they have. */
@Injectable()
export class PublishRequirement {
  constructor(
    private readonly requirements: RequirementsRepository,
    private readonly database: Database,
    private readonly events: Events,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @returns the version it is now @throws RequirementStateConflict where the draft is not the one that was read */
  @InTransaction()
  async run(viewer: Viewer, id: string, { asksAgain, draftOf }: Publication): Promise<number> {
    const requirement = await this.requirements.hold(viewer, id);
    if (requirement.draftChangedAt?.toISOString() !== draftOf) throw new RequirementStateConflict();
    const at = this.clock.now();
    requirement.publish({ asksAgain });
    await this.requirements.store(requirement);
    const { clientId, version, content } = requirement;
    await this.database.repository(RequirementVersion).insert({ requirementId: id, version, clientId, content, publishedAt: at, publishedById: viewer.personId });
    await this.audit.append({ action: 'onboarding.requirement-published', tenantId: clientId, actorId: viewer.personId, subjectType: 'requirement', subjectId: id, facts: { version, asksAgain } });
    await this.events.publish(new RequirementPublished({ requirementId: id, clientId, version, byId: viewer.personId, at: at.toISOString() }));
    return version;
  }
}
