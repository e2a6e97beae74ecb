import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import { AgencyMemberRemoved, AgencyMemberRoleChanged } from '../events.js';
import { PersonMails } from '../mail/person-mails.js';

/** A member of an agency reads by mail that they have another role. */
@Injectable()
@AfterCommit(AgencyMemberRoleChanged)
export class MailPersonWhenAgencyRoleChanged {
  constructor(private readonly mails: PersonMails) {}

  async handle(events: readonly AgencyMemberRoleChanged[]): Promise<void> {
    await this.mails.tell('agencies.member-role-changed', events.map(({ data }) => data));
  }
}

/** Whoever an owner removed reads it by mail. */
@Injectable()
@AfterCommit(AgencyMemberRemoved)
export class MailPersonWhenAgencyMemberRemoved {
  constructor(private readonly mails: PersonMails) {}

  async handle(events: readonly AgencyMemberRemoved[]): Promise<void> {
    await this.mails.tell('agencies.member-removed', events.map(({ data }) => data));
  }
}
