import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { MemberAdded } from '../events.js';
import { rolesThatManageMembers } from '../permissions.js';
import { HeldPeople } from './held-people.js';

/** Lets somebody in who was asked by mail and says yes. */
@Injectable()
export class JoinClient {
  constructor(
    private readonly database: Database,
    private readonly people: HeldPeople,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * A second time changes nothing. A name counts only while whoever gave it last may still give it: else somebody
   * who was removed could have left themselves a way back in.
   * @returns whether they are in; if not, it is too late or nobody asks any more
   */
  @InTransaction()
  async run({ personId }: Viewer, { clientId, awaitedId }: { clientId: string; awaitedId: string }): Promise<boolean> {
    await this.people.hold(clientId);
    const at = this.clock.now();
    const [taken] = await this.database.rows<{ role: string; isNew: boolean }>(joinSql, [personId, awaitedId, at, rolesThatManageMembers]);
    if (!taken) return (await this.database.row('SELECT 1 FROM clients.awaited_members WHERE id = $1 AND person_id = $2', [awaitedId, personId])) !== null;
    if (!taken.isNew) return true;
    await this.audit.append({ action: 'clients.member-added', tenantId: clientId, actorId: personId, subjectType: 'person', subjectId: personId, facts: { role: taken.role } });
    await this.events.publish(new MemberAdded({ clientId, personId, role: taken.role, at: at.toISOString() }));
    return true;
  }
}

/** Whether the person $1 has verified the awaited address. */
export const isTheirs = 'EXISTS (SELECT 1 FROM accounts.verified_addresses AS own WHERE own.address = awaited.address AND own.person_id = $1)';

/** Whoever belongs to the client already keeps their role; whoever left it comes back in the new one. */
const joinSql = `
  WITH taken AS (
    UPDATE clients.awaited_members AS awaited SET joined_at = $3, person_id = $1
     WHERE awaited.id = $2 AND awaited.joined_at IS NULL AND awaited.withdrawn_at IS NULL AND awaited.expires_at > $3 AND ${isTheirs}
       AND EXISTS (SELECT 1 FROM clients.members AS asker
                    WHERE asker.client_id = awaited.client_id AND asker.person_id = awaited.asked_by_id AND asker.is_active AND asker.role = ANY ($4))
    RETURNING client_id, role),
  added AS (
    INSERT INTO clients.members AS member (client_id, person_id, role, is_active, added_at)
    SELECT client_id, $1, role, true, $3 FROM taken
    ON CONFLICT (client_id, person_id) DO UPDATE
      SET role = excluded.role, is_active = true, added_at = excluded.added_at, left_at = NULL, handed_to_id = NULL WHERE NOT member.is_active
    RETURNING role)
  SELECT taken.role, EXISTS (SELECT FROM added) AS "isNew" FROM taken`;
