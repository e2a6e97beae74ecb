import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { ContextCounts, type ContextCount, type ContextCountSource } from '../../platform/security/index.js';
import { rolesThatAccept } from '../agencies/index.js';

/** How many offers wait for a person, in their own name and for each agency they may accept for. */
@Injectable()
@ContextCounts()
export class OpenOffersCounts implements ContextCountSource {
  constructor(private readonly database: Database) {}

  async countsOf(personId: string): Promise<ContextCount[]> {
    const rows = await this.database.prepared<{ key: string; openOffers: number }>('contracts.open-offers', openOffersSql, [personId, rolesThatAccept]);
    return rows.map((row) => ({ ...row, unread: 0 }));
  }
}

const openOffersSql = `
  SELECT 'self' AS key, count(*)::int AS "openOffers" FROM contracts.contracts
   WHERE freelancer_id = $1 AND state IN ('offered', 'confirmed')
   UNION ALL
  SELECT 'agency:' || member.agency_id, count(*)::int
    FROM agencies.member_cards AS member JOIN contracts.contracts AS contract ON contract.agency_id = member.agency_id
   WHERE member.person_id = $1 AND member.is_active AND member.role = ANY ($2::text[]) AND contract.state IN ('offered', 'confirmed')
   GROUP BY member.agency_id`;
