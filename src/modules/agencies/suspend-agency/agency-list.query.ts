import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { foldName } from '../../../platform/names/index.js';
import type { AgencyState } from '../agency.entity.js';

export interface AgencyRow {
  readonly id: string;
  readonly name: string;
  readonly state: AgencyState;
  readonly owners: readonly string[];
  readonly createdAt: Date;
}

/** One page of agencies; `older` is the id to go on from. */
export interface AgencyPage {
  readonly rows: readonly AgencyRow[];
  readonly older: string | null;
}

const pageSize = 50;

/** The agencies of this Gangway, newest first. Ids are made in order of time, so the id alone is the key of a page. */
@Injectable()
export class AgencyListQuery {
  constructor(private readonly database: Database) {}

  /** @param search any part of the name */
  async page(search: string, before: string | null): Promise<AgencyPage> {
    const pattern = `%${foldName(search).replace(/[\\%_]/g, '\\$&')}%`;
    const found = await this.database.rows<AgencyRow>(listSql, [pattern, before, pageSize + 1]);
    const rows = found.slice(0, pageSize);
    return { rows, older: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
  }

  /** The addresses of an agency's owners. */
  async ownersOf(agencyId: string): Promise<string[]> {
    const rows = await this.database.rows<{ email: string }>(
      `SELECT person.email FROM agencies.members AS member JOIN accounts.person_cards AS person ON person.person_id = member.person_id
        WHERE member.agency_id = $1 AND member.role = 'owner' AND member.is_active ORDER BY member.added_at`,
      [agencyId],
    );
    return rows.map(({ email }) => email);
  }
}

const listSql = `
  SELECT agency.id, agency.name, agency.state, agency.created_at AS "createdAt",
    ARRAY(
      SELECT person.email FROM agencies.members AS member JOIN accounts.person_cards AS person ON person.person_id = member.person_id
       WHERE member.agency_id = agency.id AND member.role = 'owner' AND member.is_active ORDER BY member.added_at) AS owners
    FROM agencies.agencies AS agency
   WHERE agency.folded_name LIKE $1 AND ($2::uuid IS NULL OR agency.id < $2)
   ORDER BY agency.id DESC LIMIT $3`;
