import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { ClientAdded } from '../events.js';

/** The named owner is told by mail how to begin. */
@Injectable()
@AfterCommit(ClientAdded)
export class MailOwnerWhenClientAdded {
  constructor(
    private readonly database: Database,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly ClientAdded[]): Promise<void> {
    const owners = await this.database.rows<{ clientId: string; address: string }>(
      `SELECT id AS "clientId", owner_address AS address FROM clients.clients WHERE id = ANY ($1::uuid[])`,
      [events.map(({ data }) => data.clientId)],
    );
    await this.mailbox.queue(
      owners.map(({ clientId, address }) => ({ kind: 'clients.owner-welcome', dedupeKey: clientId, to: address, subjectId: clientId })),
    );
  }
}
