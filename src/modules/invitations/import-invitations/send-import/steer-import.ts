import { Injectable } from '@nestjs/common';
import { Audit } from '../../../audit/index.js';
import { actingClientOf } from '../../../clients/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Events } from '../../../../platform/events/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import { ApprovalRoute } from '../../approve-invitation/approval-route.js';
import { ImportAdvanced } from '../../events.js';
import { ListsNeedApproval } from '../import.errors.js';
import { ImportsRepository } from '../imports.repository.js';

/** Pauses an import that is being sent, lets it go on, or takes back what has not left yet. Each is harmless when pressed twice. */
@Injectable()
export class SteerImport {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly approvals: ApprovalRoute,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Takes effect between two parts; what went out before stays out. */
  @InTransaction()
  async pause(viewer: Viewer, importId: string): Promise<void> {
    const found = await this.imports.ofClient(actingClientOf(viewer).id, importId);
    found.pause();
    await this.imports.store(found);
  }

  @InTransaction()
  async resume(viewer: Viewer, importId: string): Promise<void> {
    const { id: clientId } = actingClientOf(viewer);
    const found = await this.imports.ofClient(clientId, importId);
    if (found.state === 'paused' && (await this.approvals.isAskedBy(clientId))) throw new ListsNeedApproval();
    if (!found.resume(viewer.personId)) return;
    await this.imports.store(found);
    await this.advance(importId, clientId);
  }

  @InTransaction()
  async undo(viewer: Viewer, importId: string): Promise<void> {
    const { id: clientId } = actingClientOf(viewer);
    const found = await this.imports.ofClient(clientId, importId);
    if (!found.undo()) return;
    await this.imports.store(found);
    await this.audit.append({ action: 'invitations.import-undone', tenantId: clientId, actorId: viewer.personId, subjectType: 'import', subjectId: importId });
    await this.advance(importId, clientId);
  }

  private advance(importId: string, clientId: string): Promise<void> {
    return this.events.publish(new ImportAdvanced({ importId, clientId, at: this.clock.now().toISOString() }));
  }
}
