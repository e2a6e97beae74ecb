import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/index.js';
import { Database } from '../../platform/database/index.js';
import { Events } from '../../platform/events/index.js';
import { MemberAdded } from './events.js';

interface Joined {
  clientId: string;
  role: string;
}

/** Lets first owners in, whom an administrator named. Everything here joins the caller's transaction. */
@Injectable()
export class ClientMembers {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** Makes a person the owner wherever an administrator named their verified address; a second time changes nothing. Whom colleagues named says yes first: `JoinClient`. */
  async join(personId: string, address: string, at: Date): Promise<void> {
    const joined = await this.database.prepared<Joined>('clients.join', joinSql, [personId, address, at]);
    for (const { clientId, role } of joined) {
      await this.audit.append({ action: 'clients.member-added', tenantId: clientId, actorId: personId, subjectType: 'person', subjectId: personId, facts: { role } });
    }
    await this.events.publishAll(joined.map(({ clientId, role }) => new MemberAdded({ clientId, personId, role, at: at.toISOString() })));
  }
}

const joinSql = `
  WITH awaited AS (
    UPDATE clients.awaited_members SET joined_at = $3, person_id = $1
     WHERE address = $2 AND joined_at IS NULL AND withdrawn_at IS NULL AND asked_by_id IS NULL
    RETURNING client_id, role),
  added AS (
    INSERT INTO clients.members (client_id, person_id, role, is_active, added_at)
    SELECT client_id, $1, role, true, $3 FROM awaited
    ON CONFLICT (client_id, person_id) DO NOTHING
    RETURNING client_id, role)
  SELECT client_id AS "clientId", role FROM added`;
