import { Injectable } from '@nestjs/common';
import { FileStore } from '../../../../platform/files/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import { Audit } from '../../../audit/index.js';
import { RequirementsRepository } from '../../requirements.repository.js';

/** An owner throws a draft away: what is in use stays, and what never was in use is gone. */
@Injectable()
export class DiscardDraft {
  constructor(
    private readonly requirements: RequirementsRepository,
    private readonly files: FileStore,
    private readonly audit: Audit,
  ) {}

  /** @returns whether something of it is left */
  @InTransaction()
  async run(viewer: Viewer, id: string): Promise<boolean> {
    const requirement = await this.requirements.hold(viewer, id);
    const isLeft = requirement.version > 0;
    if (isLeft) {
      requirement.discardDraft();
      await this.requirements.store(requirement);
    } else {
      const { sampleFileId, pdf } = requirement.written;
      for (const fileId of [sampleFileId, pdf?.fileId]) if (fileId) await this.files.remove(fileId);
      await this.requirements.remove(requirement);
    }
    await this.audit.append({ action: 'onboarding.requirement-draft-discarded', tenantId: requirement.clientId, actorId: viewer.personId, subjectType: 'requirement', subjectId: id });
    return isLeft;
  }
}
