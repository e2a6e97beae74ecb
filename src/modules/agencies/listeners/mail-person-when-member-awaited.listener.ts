import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { AgencyMemberAwaited } from '../events.js';

/** Whoever was named is told by mail how to join. */
@Injectable()
@AfterCommit(AgencyMemberAwaited)
export class MailPersonWhenMemberAwaited {
  constructor(
    private readonly database: Database,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly AgencyMemberAwaited[]): Promise<void> {
    const awaited = await this.database.rows<{ id: string; address: string }>('SELECT id, address FROM agencies.awaited_members WHERE id = ANY ($1::uuid[])', [
      events.map(({ data }) => data.awaitedId),
    ]);
    await this.mailbox.queue(awaited.map(({ id, address }) => ({ kind: 'agencies.member-awaited', dedupeKey: id, to: address, subjectId: id })));
  }
}
