import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { actingClientOf } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { ApproversNamed } from '../events.js';
import type { AbsenceForm } from './absence.form.js';

/** An approver says who stands in for them, and takes it back. One absence at a time. */
@Injectable()
export class KeepAbsence {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run(viewer: Viewer, { delegateId, fromOn, untilOn }: AbsenceForm): Promise<void> {
    const { id: clientId } = actingClientOf(viewer);
    await this.database.execute(
      `INSERT INTO invitations.absences (client_id, person_id, delegate_id, from_on, until_on) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (client_id, person_id) DO UPDATE SET delegate_id = excluded.delegate_id, from_on = excluded.from_on, until_on = excluded.until_on`,
      [clientId, viewer.personId, delegateId, fromOn, untilOn],
    );
    await this.write(viewer, 'invitations.absence-set', { delegateId, fromOn, untilOn });
    await this.events.publish(new ApproversNamed({ clientId, byId: viewer.personId, at: this.clock.now().toISOString() }));
  }

  @InTransaction()
  async end(viewer: Viewer): Promise<void> {
    const ended = await this.database.execute('DELETE FROM invitations.absences WHERE client_id = $1 AND person_id = $2', [actingClientOf(viewer).id, viewer.personId]);
    if (ended > 0) await this.write(viewer, 'invitations.absence-ended', {});
  }

  private write(viewer: Viewer, action: string, facts: Record<string, string>): Promise<void> {
    return this.audit.append({ action, tenantId: actingClientOf(viewer).id, actorId: viewer.personId, subjectType: 'person', subjectId: viewer.personId, facts });
  }
}
