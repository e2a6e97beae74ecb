import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import { AgencySuspended, AgencySuspensionLifted } from '../events.js';
import { OwnerMails } from '../mail/owner-mails.js';

/** The owners read by mail that their listing is out of sight, and why. */
@Injectable()
@AfterCommit(AgencySuspended)
export class MailOwnersWhenAgencySuspended {
  constructor(private readonly mails: OwnerMails) {}

  async handle(events: readonly AgencySuspended[]): Promise<void> {
    await this.mails.toOwners('agencies.suspended', events.map(({ data }) => data));
  }
}

/** The owners read by mail that their listing is in sight again. */
@Injectable()
@AfterCommit(AgencySuspensionLifted)
export class MailOwnersWhenSuspensionLifted {
  constructor(private readonly mails: OwnerMails) {}

  async handle(events: readonly AgencySuspensionLifted[]): Promise<void> {
    await this.mails.toOwners('agencies.suspension-lifted', events.map(({ data }) => data));
  }
}
