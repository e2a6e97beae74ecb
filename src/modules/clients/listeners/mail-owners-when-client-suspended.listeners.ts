import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import { ClientSuspended, ClientSuspensionLifted } from '../events.js';
import { OwnerMails } from '../mail/owner-mails.js';

/** The owners read by mail that nothing can be changed for now, and why. */
@Injectable()
@AfterCommit(ClientSuspended)
export class MailOwnersWhenClientSuspended {
  constructor(private readonly mails: OwnerMails) {}

  async handle(events: readonly ClientSuspended[]): Promise<void> {
    await this.mails.toOwners('clients.suspended', events.map(({ data }) => data));
  }
}

/** The owners read by mail that everything goes on. */
@Injectable()
@AfterCommit(ClientSuspensionLifted)
export class MailOwnersWhenClientSuspensionLifted {
  constructor(private readonly mails: OwnerMails) {}

  async handle(events: readonly ClientSuspensionLifted[]): Promise<void> {
    await this.mails.toOwners('clients.suspension-lifted', events.map(({ data }) => data));
  }
}
