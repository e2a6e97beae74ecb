import { Injectable } from '@nestjs/common';
import { PeopleMails } from '../../accounts/index.js';
import { Database } from '../../../platform/database/index.js';

/** Queues mails to the owners of clients, in the open transaction. */
@Injectable()
export class OwnerMails {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleMails,
  ) {}

  /** @param happened to which client something happened, and when: twice is two mails */
  async toOwners(kind: string, happened: readonly { clientId: string; at: string }[]): Promise<void> {
    const owners = await this.database.rows<{ subjectId: string; personId: string; at: string }>(ownersSql, [JSON.stringify(happened)]);
    await this.people.tell(kind, owners.map((owner) => ({ ...owner, facts: { at: owner.at } })));
  }
}

const ownersSql = `
  SELECT told."clientId" AS "subjectId", member.person_id AS "personId", told.at
    FROM jsonb_to_recordset($1::jsonb) AS told ("clientId" uuid, at text)
    JOIN clients.members AS member ON member.client_id = told."clientId" AND member.role = 'owner' AND member.is_active`;
