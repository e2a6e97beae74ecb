import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Mailbox } from '../../../platform/mail/index.js';

interface Owner {
  readonly agencyId: string;
  readonly at: string;
  readonly personId: string;
  readonly email: string;
  readonly fullName: string;
}

/** Queues mails to the owners of agencies, in the open transaction. */
@Injectable()
export class OwnerMails {
  constructor(
    private readonly database: Database,
    private readonly mailbox: Mailbox,
  ) {}

  /** @param happened to which agency something happened, and when: twice is two mails */
  async toOwners(kind: string, happened: readonly { agencyId: string; at: string }[]): Promise<void> {
    const owners = await this.database.rows<Owner>(ownersSql, [JSON.stringify(happened.map(({ agencyId, at }) => ({ agency_id: agencyId, at })))]);
    await this.mailbox.queue(
      owners.map(({ agencyId, at, personId, email, fullName }) => ({ kind, dedupeKey: `${agencyId} ${personId} ${at}`, to: email, toName: fullName, subjectId: agencyId, facts: { at } })),
    );
  }
}

const ownersSql = `
  SELECT told.agency_id AS "agencyId", told.at, person.person_id AS "personId", person.email, person.full_name AS "fullName"
    FROM jsonb_to_recordset($1::jsonb) AS told (agency_id uuid, at text)
    JOIN agencies.members AS member ON member.agency_id = told.agency_id AND member.role = 'owner' AND member.is_active
    JOIN accounts.person_cards AS person ON person.person_id = member.person_id`;
