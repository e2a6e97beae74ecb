import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { ActingContexts, type ActingContext, type ActingContextSource } from '../../platform/security/index.js';

/** The agencies that a person may act for. */
@Injectable()
@ActingContexts()
export class AgencyContexts implements ActingContextSource {
  constructor(private readonly database: Database) {}

  async contextsOf(personId: string): Promise<ActingContext[]> {
    const rows = await this.database.prepared<{ id: string; name: string; role: string }>('agencies.contexts', contextsSql, [personId]);
    return rows.map((row) => ({ kind: 'agency', ...row, openOffers: 0, unread: 0 }));
  }
}

const contextsSql = `
  SELECT agency.id, agency.name, member.role
    FROM agencies.members AS member JOIN agencies.agencies AS agency ON agency.id = member.agency_id
   WHERE member.person_id = $1 AND member.is_active
   ORDER BY agency.name, agency.id`;
