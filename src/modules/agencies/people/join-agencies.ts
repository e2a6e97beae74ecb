import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { AgencyMemberAdded } from '../events.js';

interface Joined {
  readonly agencyId: string;
  readonly role: string;
}

/** Lets people in whom an owner named by address. */
@Injectable()
export class JoinAgencies {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Somebody who has verified the address says yes; verifying it alone makes nobody a member. A second time changes nothing. */
  @InTransaction()
  async accept({ personId }: Viewer, awaitedId: string): Promise<void> {
    const mine = await this.database.row('SELECT 1 FROM agencies.awaited_members AS awaited WHERE awaited.id = $2 AND (awaited.person_id = $1 OR ' + isTheirs + ')', [personId, awaitedId]);
    if (!mine) throw new NotFound();
    const at = this.clock.now();
    // The agency first, as whoever changes its people does: so two transactions wait for one another and never for each other.
    await this.database.rows(holdSql, [awaitedId]);
    await this.tell(personId, at, await this.database.rows<Joined>(joinSql, [personId, awaitedId, at]));
  }

  private async tell(personId: string, at: Date, joined: readonly Joined[]): Promise<void> {
    await this.audit.appendAll(
      joined.map(({ agencyId, role }) => ({ action: 'agencies.member-added', tenantId: agencyId, actorId: personId, subjectType: 'person', subjectId: personId, facts: { role } })),
    );
    await this.events.publishAll(joined.map(({ agencyId, role }) => new AgencyMemberAdded({ agencyId, personId, role, byId: personId, at: at.toISOString() })));
  }
}

/** Whether the person $1 has verified the awaited address. */
export const isTheirs = 'EXISTS (SELECT 1 FROM accounts.verified_addresses AS own WHERE own.address = awaited.address AND own.person_id = $1)';

const holdSql = `
  SELECT agency.id FROM agencies.agencies AS agency
   WHERE agency.id IN (SELECT agency_id FROM agencies.awaited_members WHERE id = $1 AND joined_at IS NULL AND withdrawn_at IS NULL)
   ORDER BY agency.id FOR UPDATE`;

/**
 * Whoever belongs to the agency already keeps their role; whoever left it comes back in the new one. A name counts only
 * while the owner who gave it is an owner: else somebody who was removed could have left themselves a way back in.
 */
const joinSql = `
  WITH taken AS (
    UPDATE agencies.awaited_members SET joined_at = $3, person_id = $1
     WHERE id = $2 AND joined_at IS NULL AND withdrawn_at IS NULL
       AND EXISTS (SELECT 1 FROM agencies.members AS asker
                    WHERE asker.agency_id = awaited_members.agency_id AND asker.person_id = asked_by_id AND asker.role = 'owner' AND asker.is_active)
    RETURNING agency_id, role)
  INSERT INTO agencies.members AS member (agency_id, person_id, role, is_active, added_at)
  SELECT agency_id, $1, role, true, $3 FROM taken
  ON CONFLICT (agency_id, person_id) DO UPDATE SET role = excluded.role, is_active = true, added_at = excluded.added_at WHERE NOT member.is_active
  RETURNING agency_id AS "agencyId", role`;
