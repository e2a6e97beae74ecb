import { Injectable } from '@nestjs/common';
import { PeopleMails } from '../../accounts/index.js';
import type { PersonToTell } from '../../accounts/index.js';
import { Database } from '../../../platform/database/index.js';
import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { MemberAwaited, MemberLeft, MemberRoleChanged, WorkHandedOver } from '../events.js';

/** Whoever was named is told by mail how to join, each time they are asked. */
@Injectable()
@AfterCommit(MemberAwaited)
export class MailColleagueWhenMemberAwaited {
  constructor(
    private readonly database: Database,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly MemberAwaited[]): Promise<void> {
    const rows = await this.database.rows<{ id: string; address: string }>('SELECT id, address FROM clients.awaited_members WHERE id = ANY ($1::uuid[])', [
      events.map(({ data }) => data.awaitedId),
    ]);
    const addressOf = new Map(rows.map(({ id, address }) => [id, address]));
    await this.mailbox.queue(
      events.map(({ data: { awaitedId, at } }) => ({ kind: 'clients.member-awaited', dedupeKey: `${awaitedId} ${at}`, to: addressOf.get(awaitedId) ?? '', subjectId: awaitedId })),
    );
  }
}

/** A member reads by mail that they have another role. */
@Injectable()
@AfterCommit(MemberRoleChanged)
export class MailMemberWhenRoleChanged {
  constructor(private readonly mails: PeopleMails) {}

  async handle(events: readonly MemberRoleChanged[]): Promise<void> {
    await this.mails.tell('clients.member-role-changed', events.map(({ data }) => toTell({ ...data, otherId: null })));
  }
}

/** Whoever was removed reads it by mail, and who takes over. */
@Injectable()
@AfterCommit(MemberLeft)
export class MailFormerMemberWhenMemberLeft {
  constructor(private readonly mails: PeopleMails) {}

  async handle(events: readonly MemberLeft[]): Promise<void> {
    await this.mails.tell('clients.member-left', events.map(({ data }) => toTell({ ...data, otherId: data.handedToId })));
  }
}

/** Whoever takes over reads by mail what from. */
@Injectable()
@AfterCommit(WorkHandedOver)
export class MailSuccessorWhenWorkHandedOver {
  constructor(private readonly mails: PeopleMails) {}

  async handle(events: readonly WorkHandedOver[]): Promise<void> {
    await this.mails.tell('clients.work-handed-over', events.map(({ data: { clientId, fromId, toId, byId, at } }) => toTell({ clientId, personId: toId, byId, otherId: fromId, at })));
  }
}

/** Something that happened to a person of a client; the other is who had the work before, or has it now. */
interface Happened {
  readonly clientId: string;
  readonly personId: string;
  readonly byId: string;
  readonly otherId: string | null;
  readonly at: string;
}

function toTell({ clientId, personId, byId, otherId, at }: Happened): PersonToTell {
  return { personId, byId, subjectId: clientId, at, facts: { personId, byId, otherId } };
}
