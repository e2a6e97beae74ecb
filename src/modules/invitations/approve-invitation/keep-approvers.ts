import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { actingClientOf } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { ApproversNamed } from '../events.js';
import type { NamedApprover } from './approval-settings.form.js';

/** Sets who approves a client's invitations. What waits already follows the new names from this moment on, and they are told. */
@Injectable()
export class KeepApprovers {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run(viewer: Viewer, approvers: readonly NamedApprover[]): Promise<void> {
    const { id: clientId } = actingClientOf(viewer);
    const at = this.clock.now();
    // Two owners at once: the second one's list replaces the first one's whole.
    await this.database.execute("SELECT pg_advisory_xact_lock(hashtextextended('invitations.approvers ' || $1, 0))", [clientId]);
    await this.database.execute('DELETE FROM invitations.approvers WHERE client_id = $1', [clientId]);
    await this.database.execute(
      `INSERT INTO invitations.approvers (client_id, step, person_id, added_at)
       SELECT $1, step, "personId", $3 FROM jsonb_to_recordset($2::jsonb) AS given (step int, "personId" uuid)`,
      [clientId, JSON.stringify(approvers), at],
    );
    const facts = { first: idsOf(approvers, 1), second: idsOf(approvers, 2) };
    await this.audit.append({ action: 'invitations.approvers-set', tenantId: clientId, actorId: viewer.personId, subjectType: 'client', subjectId: clientId, facts });
    await this.events.publish(new ApproversNamed({ clientId, byId: viewer.personId, at: at.toISOString() }));
  }
}

function idsOf(approvers: readonly NamedApprover[], step: number): string {
  return approvers.filter((each) => each.step === step).map(({ personId }) => personId).join(' ');
}
