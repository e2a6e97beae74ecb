import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import { InvitationAddressCorrected, InvitationRenewed, InvitationResent, TalentInvited } from '../events.js';
import { InvitationMails } from '../mail/invitation-mails.js';

const kind = 'invitations.first';

@Injectable()
@AfterCommit(TalentInvited)
export class MailInvitationWhenTalentInvited {
  constructor(private readonly mails: InvitationMails) {}

  async handle(events: readonly TalentInvited[]): Promise<void> {
    await this.mails.toTalent(kind, events.map(({ data }) => ({ invitationId: data.invitationId, dedupeKey: data.invitationId })));
  }
}

@Injectable()
@AfterCommit(InvitationResent)
export class MailInvitationAgainWhenResent {
  constructor(private readonly mails: InvitationMails) {}

  async handle(events: readonly InvitationResent[]): Promise<void> {
    await this.mails.toTalent(kind, events.map(({ data }) => ({ invitationId: data.invitationId, dedupeKey: data.resendId })));
  }
}

@Injectable()
@AfterCommit(InvitationRenewed)
export class MailInvitationAgainWhenRenewed {
  constructor(private readonly mails: InvitationMails) {}

  async handle(events: readonly InvitationRenewed[]): Promise<void> {
    await this.mails.toTalent(kind, events.map(({ data }) => ({ invitationId: data.invitationId, dedupeKey: data.renewalId })));
  }
}

@Injectable()
@AfterCommit(InvitationAddressCorrected)
export class MailInvitationAgainWhenAddressCorrected {
  constructor(private readonly mails: InvitationMails) {}

  async handle(events: readonly InvitationAddressCorrected[]): Promise<void> {
    await this.mails.toTalent(kind, events.map(({ data }) => ({ invitationId: data.invitationId, dedupeKey: data.correctionId })));
  }
}
