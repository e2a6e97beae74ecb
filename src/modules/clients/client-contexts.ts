import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { ActingContexts, type ActingContext, type ActingContextSource } from '../../platform/security/index.js';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly suspendedBecause: string | null;
}

/** The clients that a person may act for; one that is suspended, to read only. */
@Injectable()
@ActingContexts()
export class ClientContexts implements ActingContextSource {
  constructor(private readonly database: Database) {}

  async contextsOf(personId: string): Promise<ActingContext[]> {
    const rows = await this.database.prepared<Row>('clients.contexts', contextsSql, [personId]);
    return rows.map((row) => ({ kind: 'client', ...row, openOffers: 0, unread: 0 }));
  }
}

const contextsSql = `
  SELECT c.id, c.name, m.role, CASE WHEN c.is_suspended THEN coalesce(c.suspension_reason, '') END AS "suspendedBecause"
    FROM clients.members m JOIN clients.clients c ON c.id = m.client_id
   WHERE m.person_id = $1 AND m.is_active
   ORDER BY c.name, c.id`;
