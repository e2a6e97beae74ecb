import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { rolesThatDoClientTasks } from '../../clients/index.js';

/** Somebody of a client who may do its tasks. */
export interface Colleague {
  readonly personId: string;
  readonly fullName: string;
  readonly role: string;
}

/** Who of a client may do its own tasks at this moment. */
@Injectable()
export class ColleaguesQuery {
  constructor(private readonly database: Database) {}

  /** By name; so many that a choice stays a choice. */
  of(clientId: string): Promise<Colleague[]> {
    return this.database.rows<Colleague>(
      `SELECT person.person_id AS "personId", person.full_name AS "fullName", member.role
       FROM clients.member_cards AS member JOIN accounts.person_cards AS person ON person.person_id = member.person_id
       WHERE member.client_id = $1 AND member.is_active AND member.role = ANY ($2::text[])
       ORDER BY person.full_name, person.person_id LIMIT 500`,
      [clientId, rolesThatDoClientTasks],
    );
  }
}
