import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { AgencyRole } from '../agency-rights.js';

export interface PersonRow {
  readonly personId: string;
  readonly fullName: string;
  readonly email: string;
  readonly role: AgencyRole;
  readonly addedAt: Date;
}

/** Somebody who was named and has not joined. Nothing tells whether the address has an account. */
export interface AwaitedRow {
  readonly id: string;
  readonly address: string;
  readonly role: AgencyRole;
  readonly askedAt: Date;
}

/** Who belongs to an agency. Whoever asks acts for it. */
@Injectable()
export class PeopleQuery {
  constructor(private readonly database: Database) {}

  members(agencyId: string): Promise<PersonRow[]> {
    return this.database.rows<PersonRow>(`${membersSql} ORDER BY member.added_at, member.person_id`, [agencyId]);
  }

  /** @throws NotFound also for a member of another agency */
  async member(agencyId: string, personId: string): Promise<PersonRow> {
    const row = await this.database.row<PersonRow>(`${membersSql} AND member.person_id = $2`, [agencyId, personId]);
    if (!row) throw new NotFound();
    return row;
  }

  awaited(agencyId: string): Promise<AwaitedRow[]> {
    return this.database.rows<AwaitedRow>(awaitedSql, [agencyId]);
  }
}

const membersSql = `
  SELECT member.person_id AS "personId", person.full_name AS "fullName", person.email, member.role, member.added_at AS "addedAt"
    FROM agencies.members AS member JOIN accounts.person_cards AS person ON person.person_id = member.person_id
   WHERE member.agency_id = $1 AND member.is_active`;

const awaitedSql = `
  SELECT id, address, role, asked_at AS "askedAt" FROM agencies.awaited_members
   WHERE agency_id = $1 AND joined_at IS NULL AND withdrawn_at IS NULL ORDER BY asked_at, id`;
