import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { FileStore, type IncomingFile } from '../../../../platform/files/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import { RequirementsRepository } from '../../requirements.repository.js';
import type { RequirementFile } from './requirement-file.js';

/** An owner puts a file into a draft: an example, or the PDF that is signed. Earlier ones stay: open checklists may still show them. */
@Injectable()
export class KeepFile {
  constructor(
    private readonly requirements: RequirementsRepository,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound where the requirement takes no such file */
  @InTransaction()
  async run(viewer: Viewer, id: string, { part, file }: { part: RequirementFile; file: IncomingFile }): Promise<void> {
    const requirement = await this.requirements.hold(viewer, id);
    if (!part.isTakenBy(requirement.kind)) throw new NotFound();
    const kept = await this.files.keep(file, { tenantId: requirement.clientId, personId: viewer.personId, purpose: part.purpose });
    requirement.keepDraft(part.putInto(requirement.written, kept), { byId: viewer.personId, at: this.clock.now() });
    await this.requirements.store(requirement);
  }
}
