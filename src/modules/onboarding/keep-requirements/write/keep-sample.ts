import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { FileStore, type IncomingFile } from '../../../../platform/files/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import { RequirementsRepository } from '../../requirements.repository.js';

/** An owner puts an example beside a requirement. Earlier examples stay: open checklists may still show them. */
@Injectable()
export class KeepSample {
  constructor(
    private readonly requirements: RequirementsRepository,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound where no document is asked for */
  @InTransaction()
  async run(viewer: Viewer, id: string, file: IncomingFile): Promise<void> {
    const requirement = await this.requirements.hold(viewer, id);
    if (requirement.kind !== 'upload') throw new NotFound();
    const kept = await this.files.keep(file, { tenantId: requirement.clientId, personId: viewer.personId, purpose: 'onboarding.sample' });
    requirement.keepDraft({ ...requirement.written, sampleFileId: kept.id }, { byId: viewer.personId, at: this.clock.now() });
    await this.requirements.store(requirement);
  }
}
