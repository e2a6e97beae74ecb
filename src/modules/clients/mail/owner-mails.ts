import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Mailbox } from '../../../platform/mail/index.js';

interface Owner {
  readonly clientId: string;
  readonly at: string;
  readonly personId: string;
  readonly email: string;
  readonly fullName: string;
}

/** Queues mails to the owners of clients, in the open transaction. */
@Injectable()
export class OwnerMails {
  constructor(
    private readonly database: Database,
    private readonly mailbox: Mailbox,
  ) {}

  /** @param happened to which client something happened, and when: twice is two mails */
  async toOwners(kind: string, happened: readonly { clientId: string; at: string }[]): Promise<void> {
    const owners = await this.database.rows<Owner>(ownersSql, [JSON.stringify(happened.map(({ clientId, at }) => ({ client_id: clientId, at })))]);
    await this.mailbox.queue(
      owners.map(({ clientId, at, personId, email, fullName }) => ({ kind, dedupeKey: `${clientId} ${personId} ${at}`, to: email, toName: fullName, subjectId: clientId, facts: { at } })),
    );
  }
}

const ownersSql = `
  SELECT told.client_id AS "clientId", told.at, person.person_id AS "personId", person.email, person.full_name AS "fullName"
    FROM jsonb_to_recordset($1::jsonb) AS told (client_id uuid, at text)
    JOIN clients.members AS member ON member.client_id = told.client_id AND member.role = 'owner' AND member.is_active
    JOIN accounts.person_cards AS person ON person.person_id = member.person_id`;
