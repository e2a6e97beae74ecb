import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import type { RequirementContent } from '../../requirement-content.js';
import { RequirementsRepository } from '../../requirements.repository.js';

/** What a form makes of the words that stand there at that moment. */
export type DraftChange = (written: RequirementContent) => RequirementContent;

/** An owner writes on. Where there is no draft yet, one begins with the words in use; those don't change by it. */
@Injectable()
export class ChangeDraft {
  constructor(
    private readonly requirements: RequirementsRepository,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run(viewer: Viewer, id: string, change: DraftChange): Promise<void> {
    const requirement = await this.requirements.hold(viewer, id);
    requirement.keepDraft(change(requirement.written), { byId: viewer.personId, at: this.clock.now() });
    await this.requirements.store(requirement);
  }
}
