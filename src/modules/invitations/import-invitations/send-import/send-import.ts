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

/** *Send N invitations*: releases an import; its parts follow by themselves, whatever happens to this process. */
@Injectable()
export class SendImport {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly approvals: ApprovalRoute,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Whoever presses second, also a colleague, finds it under way and changes nothing. */
  @InTransaction()
  async run(viewer: Viewer, importId: string): Promise<void> {
    const { id: clientId } = actingClientOf(viewer);
    const found = await this.imports.ofClient(clientId, importId);
    if (found.sentAt === null && (await this.approvals.isAskedBy(clientId))) throw new ListsNeedApproval();
    const at = this.clock.now();
    if (!found.send(viewer.personId, at)) return;
    await this.imports.store(found);
    const facts = { rows: found.rowCount, invitations: found.newCount };
    await this.audit.append({ action: 'invitations.import-sent', tenantId: clientId, actorId: viewer.personId, subjectType: 'import', subjectId: importId, facts });
    await this.events.publish(new ImportAdvanced({ importId, clientId, at: at.toISOString() }));
  }
}
