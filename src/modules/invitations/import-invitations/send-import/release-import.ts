import { Injectable } from '@nestjs/common';
import { Events } from '../../../../platform/events/index.js';
import { ApprovalRoute } from '../../approve-invitation/approval-route.js';
import { ImportAdvanced } from '../../events.js';
import type { Import } from '../import.entity.js';
import { ImportsRepository } from '../imports.repository.js';

/** How an import gets going, from whichever button. Everything here joins the caller's transaction, which holds the import. */
@Injectable()
export class ReleaseImport {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly approvals: ApprovalRoute,
    private readonly events: Events,
  ) {}

  /**
   * Asks the client's approvers about the list as one thing, where it has some and nobody said yes to this list yet.
   * Its rows stay rows meanwhile: a list of any length waits as one approval, and nothing of it is an invitation yet.
   * @returns whether they were asked; then nothing goes out
   */
  async askedFirst(found: Import, byId: string, at: Date): Promise<boolean> {
    if (!found.isUnapproved || !(await this.approvals.isAskedBy(found.clientId))) return false;
    found.askForApproval(byId);
    await this.imports.store(found);
    await this.approvals.ask({ subject: 'import', subjectId: found.id, clientId: found.clientId, askedById: byId }, at);
    return true;
  }

  /** The next part follows once all of this is committed. */
  async goOn(found: Import, at: Date): Promise<void> {
    await this.imports.store(found);
    await this.events.publish(new ImportAdvanced({ importId: found.id, clientId: found.clientId, at: at.toISOString() }));
  }
}
