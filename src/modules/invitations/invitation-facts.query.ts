import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { factColumns, factTables, type InvitationFacts } from './invitation-facts.js';

/** What mails say about invitations. */
@Injectable()
export class InvitationFactsQuery {
  constructor(private readonly database: Database) {}

  async of(id: string): Promise<InvitationFacts | null> {
    const [facts] = await this.database.prepared<InvitationFacts>('invitations.facts', `SELECT ${factColumns} FROM ${factTables} WHERE i.id = $1`, [id]);
    return facts ?? null;
  }

  /** The facts of several, by id; those that are not there are left out. */
  async ofAll(ids: readonly string[]): Promise<Map<string, InvitationFacts>> {
    const rows = await this.database.prepared<InvitationFacts>('invitations.facts-of-all', `SELECT ${factColumns} FROM ${factTables} WHERE i.id = ANY ($1::uuid[])`, [ids]);
    return new Map(rows.map((facts) => [facts.id, facts]));
  }

  /** A client's own invitation or draft. */
  ofClient(clientId: string, id: string): Promise<InvitationFacts | null> {
    return this.database.row<InvitationFacts>(`SELECT ${factColumns} FROM ${factTables} WHERE i.id = $1 AND i.client_id = $2`, [id, clientId]);
  }
}
