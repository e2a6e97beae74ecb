import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { rolesThatAccept } from '../../agencies/index.js';
import type { MembershipRow } from '../membership-row.js';
import { isTalentsOwn, membershipColumns, membershipJoins } from '../membership.sql.js';

/** A membership as its talent sees it, also when it is over, in one statement; 404 to everybody else. */
@Injectable()
export class MembershipQuery {
  constructor(private readonly database: Database) {}

  async find({ personId }: Viewer, membershipId: string): Promise<MembershipRow> {
    const [row] = await this.database.prepared<MembershipRow>('talent-clouds.membership', sql, [personId, rolesThatAccept, membershipId]);
    if (!row) throw new NotFound();
    return row;
  }
}

const sql = `SELECT ${membershipColumns} FROM talent_clouds.memberships AS membership ${membershipJoins} WHERE membership.id = $3 AND ${isTalentsOwn}`;
