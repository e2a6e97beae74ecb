import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { ClientRole } from '../../../platform/security/index.js';
import { rolesThatInvite } from '../permissions.js';

export interface PersonRow {
  readonly personId: string;
  readonly fullName: string;
  readonly email: string;
  readonly role: ClientRole;
  readonly addedAt: Date;
}

/** Somebody who was named and has not joined. Nothing tells whether the address has an account. */
export interface AwaitedRow {
  readonly id: string;
  readonly address: string;
  readonly role: ClientRole;
  readonly mailedAt: Date;
  readonly expiresAt: Date | null;
}

/** Somebody who left, and who took over from them. */
export interface FormerRow {
  readonly personId: string;
  readonly fullName: string;
  readonly role: ClientRole;
  readonly leftAt: Date;
  readonly successor: string | null;
}

/** Who belongs to a client, is asked to, and did. Whoever asks acts for it or is an admin. */
@Injectable()
export class PeopleQuery {
  constructor(private readonly database: Database) {}

  async everybody(clientId: string): Promise<{ members: PersonRow[]; awaited: AwaitedRow[]; former: FormerRow[] }> {
    const [members, awaited, former] = await Promise.all([this.members(clientId), this.awaited(clientId), this.former(clientId)]);
    return { members, awaited, former };
  }

  members(clientId: string): Promise<PersonRow[]> {
    return this.database.rows<PersonRow>(`${membersSql} ORDER BY member.added_at, member.person_id`, [clientId]);
  }

  /** @throws NotFound also for a member of another client */
  async member(clientId: string, personId: string): Promise<PersonRow> {
    const row = await this.database.row<PersonRow>(`${membersSql} AND member.person_id = $2`, [clientId, personId]);
    if (!row) throw new NotFound();
    return row;
  }

  /** Who may take over from somebody: everybody else whose role goes on with such work. */
  successors(clientId: string, personId: string): Promise<PersonRow[]> {
    return this.database.rows<PersonRow>(`${membersSql} AND member.person_id <> $2 AND member.role = ANY ($3) ORDER BY person.full_name, member.person_id`, [clientId, personId, rolesThatInvite]);
  }

  awaited(clientId: string): Promise<AwaitedRow[]> {
    return this.database.rows<AwaitedRow>(awaitedSql, [clientId]);
  }

  private former(clientId: string): Promise<FormerRow[]> {
    return this.database.rows<FormerRow>(formerSql, [clientId, shownFormer]);
  }
}

/** Of those who left, the page shows so many. */
const shownFormer = 50;

const membersSql = `
  SELECT member.person_id AS "personId", person.full_name AS "fullName", person.email, member.role, member.added_at AS "addedAt"
    FROM clients.members AS member JOIN accounts.person_cards AS person ON person.person_id = member.person_id
   WHERE member.client_id = $1 AND member.is_active`;

const awaitedSql = `
  SELECT id, address, role, coalesce(mailed_at, asked_at) AS "mailedAt", expires_at AS "expiresAt" FROM clients.awaited_members
   WHERE client_id = $1 AND joined_at IS NULL AND withdrawn_at IS NULL ORDER BY asked_at, id`;

const formerSql = `
  SELECT member.person_id AS "personId", person.full_name AS "fullName", member.role, member.left_at AS "leftAt", successor.full_name AS successor
    FROM clients.members AS member
    JOIN accounts.person_cards AS person ON person.person_id = member.person_id
    LEFT JOIN accounts.person_cards AS successor ON successor.person_id = member.handed_to_id
   WHERE member.client_id = $1 AND NOT member.is_active AND member.left_at IS NOT NULL
   ORDER BY member.left_at DESC, member.person_id LIMIT $2`;
