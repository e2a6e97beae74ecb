import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database, newId } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Events } from '../../../platform/events/index.js';
import type { ClientRole, Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { MemberAwaited } from '../events.js';
import { HeldPeople } from './held-people.js';

interface Awaited {
  readonly id: string;
  readonly role: ClientRole;
  readonly isAsked: boolean;
}

/** An owner asks colleagues to join by mail. How long they have, the client's plan says, as for every invitation. */
@Injectable()
export class InviteColleague {
  constructor(
    private readonly database: Database,
    private readonly people: HeldPeople,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Naming an address again changes the role that waits for it, and mails nobody twice unless the time was over. */
  @InTransaction()
  async run(viewer: Viewer, { address, role }: { address: string; role: ClientRole }): Promise<void> {
    const clientId = await this.people.asOwner(viewer);
    const awaited = await this.database.row<Awaited>(nameSql, [newId(), clientId, address, role, viewer.personId, this.clock.now()]);
    if (awaited?.isAsked) await this.tell(viewer, clientId, awaited);
  }

  /** One more mail, and the whole time again; earlier mails keep working. */
  @InTransaction()
  async resend(viewer: Viewer, awaitedId: string): Promise<void> {
    const clientId = await this.people.asOwner(viewer);
    const awaited = await this.database.row<Awaited>(resendSql, [awaitedId, clientId, viewer.personId, this.clock.now()]);
    if (!awaited) throw new NotFound();
    await this.tell(viewer, clientId, awaited);
  }

  /** Somebody who was named and has not joined is no longer waited for. */
  @InTransaction()
  async withdraw(viewer: Viewer, awaitedId: string): Promise<void> {
    const clientId = await this.people.asOwner(viewer);
    const withdrawn = await this.database.execute(withdrawSql, [awaitedId, clientId, this.clock.now()]);
    if (withdrawn === 0) throw new NotFound();
    await this.audit.append({ action: 'clients.member-withdrawn', tenantId: clientId, actorId: viewer.personId, subjectType: 'awaited member', subjectId: awaitedId, facts: {} });
  }

  private async tell(viewer: Viewer, clientId: string, { id, role }: Awaited): Promise<void> {
    await this.audit.append({ action: 'clients.member-awaited', tenantId: clientId, actorId: viewer.personId, subjectType: 'awaited member', subjectId: id, facts: { role } });
    await this.events.publish(new MemberAwaited({ clientId, awaitedId: id, role, byId: viewer.personId, at: this.clock.now().toISOString() }));
  }
}

/** When the time is over that somebody asked at the moment `at` has. */
const deadlineSql = (at: string): string =>
  `${at} + make_interval(days => (SELECT plan.invitation_days FROM clients.clients AS client JOIN clients.plans AS plan ON plan.key = client.plan_key WHERE client.id = $2))`;

const nameSql = `
  INSERT INTO clients.awaited_members AS awaited (id, client_id, address, role, asked_by_id, asked_at, mailed_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $6, ${deadlineSql('$6::timestamptz')})
  ON CONFLICT (client_id, address) WHERE joined_at IS NULL AND withdrawn_at IS NULL DO UPDATE SET
    role = excluded.role, asked_by_id = excluded.asked_by_id,
    mailed_at = CASE WHEN awaited.expires_at <= $6 THEN $6 ELSE awaited.mailed_at END,
    expires_at = CASE WHEN awaited.expires_at <= $6 THEN excluded.expires_at ELSE awaited.expires_at END
  RETURNING id, role, mailed_at = $6 AS "isAsked"`;

const resendSql = `
  UPDATE clients.awaited_members SET mailed_at = $4, asked_by_id = $3, expires_at = greatest(expires_at, ${deadlineSql('$4::timestamptz')})
   WHERE id = $1 AND client_id = $2 AND joined_at IS NULL AND withdrawn_at IS NULL
  RETURNING id, role`;

const withdrawSql = `
  UPDATE clients.awaited_members SET withdrawn_at = $3
   WHERE id = $1 AND client_id = $2 AND joined_at IS NULL AND withdrawn_at IS NULL`;
