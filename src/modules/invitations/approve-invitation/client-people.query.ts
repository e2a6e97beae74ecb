import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';

/** A member of the client, to be chosen by name. */
export interface ClientPerson {
  readonly personId: string;
  readonly fullName: string;
  readonly role: string;
}

/** Who of a client may be named: everybody who is a member today. */
@Injectable()
export class ClientPeopleQuery {
  constructor(private readonly database: Database) {}

  ofClient(clientId: string): Promise<ClientPerson[]> {
    return this.database.rows<ClientPerson>(
      `SELECT m.person_id AS "personId", p.full_name AS "fullName", m.role
         FROM clients.member_cards m JOIN accounts.person_cards p ON p.person_id = m.person_id
        WHERE m.client_id = $1 AND m.is_active ORDER BY p.full_name, m.person_id`,
      [clientId],
    );
  }
}
