import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { rolesThatAccept } from '../../agencies/index.js';
import type { MembershipRow } from '../membership-row.js';
import { membershipColumns, membershipJoins } from '../membership.sql.js';

export const membershipsPerPage = 50;

/** The clouds that somebody is in, in their own name and for agencies that they run, in one statement. */
@Injectable()
export class MembershipListQuery {
  constructor(private readonly database: Database) {}

  /** @returns one row more than a page holds where there are older ones */
  find({ personId }: Viewer, before: string | null): Promise<MembershipRow[]> {
    return this.database.prepared<MembershipRow>('talent-clouds.memberships', listSql, [personId, rolesThatAccept, before, membershipsPerPage + 1]);
  }

  async hasAny({ personId }: Viewer): Promise<boolean> {
    const [row] = await this.database.prepared<{ hasAny: boolean }>('talent-clouds.has-memberships', hasAnySql, [personId, rolesThatAccept]);
    return row?.hasAny ?? false;
  }
}

const mine = `
  SELECT id FROM talent_clouds.memberships WHERE person_id = $1 AND ended_at IS NULL
  UNION ALL
  SELECT own.id FROM agencies.member_cards AS role
    JOIN talent_clouds.memberships AS own ON own.agency_id = role.agency_id AND own.ended_at IS NULL
   WHERE role.person_id = $1 AND role.is_active AND role.role = ANY ($2)`;

const listSql = `
  WITH mine AS (${mine})
  SELECT ${membershipColumns}
  FROM mine JOIN talent_clouds.memberships AS membership ON membership.id = mine.id ${membershipJoins}
  WHERE cloud.deleted_at IS NULL
    AND ($3::uuid IS NULL OR membership.id < $3)
  ORDER BY membership.id DESC LIMIT $4`;

const hasAnySql = `SELECT EXISTS (${mine}) AS "hasAny"`;
