import { Injectable } from '@nestjs/common';
import { PeopleMails } from '../../accounts/index.js';
import type { PersonToTell } from '../../accounts/index.js';
import { AfterCommit } from '../../../platform/events/index.js';
import { AgencyMemberRemoved, AgencyMemberRoleChanged } from '../events.js';

/** A member of an agency reads by mail that they have another role. */
@Injectable()
@AfterCommit(AgencyMemberRoleChanged)
export class MailPersonWhenAgencyRoleChanged {
  constructor(private readonly mails: PeopleMails) {}

  async handle(events: readonly AgencyMemberRoleChanged[]): Promise<void> {
    await this.mails.tell('agencies.member-role-changed', events.map(({ data }) => toTell(data)));
  }
}

/** Whoever an owner removed reads it by mail. */
@Injectable()
@AfterCommit(AgencyMemberRemoved)
export class MailPersonWhenAgencyMemberRemoved {
  constructor(private readonly mails: PeopleMails) {}

  async handle(events: readonly AgencyMemberRemoved[]): Promise<void> {
    await this.mails.tell('agencies.member-removed', events.map(({ data }) => toTell(data)));
  }
}

function toTell({ agencyId, personId, byId, at }: { agencyId: string; personId: string; byId: string; at: string }): PersonToTell {
  return { personId, byId, subjectId: agencyId, at, facts: { personId, byId } };
}
