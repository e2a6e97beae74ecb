import { Injectable } from '@nestjs/common';
import { PeopleMails } from '../../accounts/index.js';
import { Database } from '../../../platform/database/index.js';

/** Queues mails to the owners of agencies, in the open transaction. */
@Injectable()
export class OwnerMails {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleMails,
  ) {}

  /** @param happened to which agency something happened, and when: twice is two mails */
  async toOwners(kind: string, happened: readonly { agencyId: string; at: string }[]): Promise<void> {
    const owners = await this.database.rows<{ subjectId: string; personId: string; at: string }>(ownersSql, [JSON.stringify(happened)]);
    await this.people.tell(kind, owners.map((owner) => ({ ...owner, facts: { at: owner.at } })));
  }
}

const ownersSql = `
  SELECT told."agencyId" AS "subjectId", member.person_id AS "personId", told.at
    FROM jsonb_to_recordset($1::jsonb) AS told ("agencyId" uuid, at text)
    JOIN agencies.members AS member ON member.agency_id = told."agencyId" AND member.role = 'owner' AND member.is_active`;
