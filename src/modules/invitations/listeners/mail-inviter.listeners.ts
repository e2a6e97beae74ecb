import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { AfterCommit } from '../../../platform/events/index.js';
import { InvitationAccepted, InvitationBounced, InvitationDeclined, InvitationExpired } from '../events.js';
import { InvitationMails } from '../mail/invitation-mails.js';

@Injectable()
@AfterCommit(InvitationAccepted)
export class MailInviterWhenInvitationAccepted {
  constructor(private readonly mails: InvitationMails) {}

  async handle(events: readonly InvitationAccepted[]): Promise<void> {
    await this.mails.toInviters('invitations.accepted', events.map(({ data }) => ({ invitationId: data.invitationId, dedupeKey: data.invitationId })));
  }
}

@Injectable()
@AfterCommit(InvitationDeclined)
export class MailInviterWhenInvitationDeclined {
  constructor(private readonly mails: InvitationMails) {}

  async handle(events: readonly InvitationDeclined[]): Promise<void> {
    await this.mails.toInviters('invitations.declined', events.map(({ data }) => ({ invitationId: data.invitationId, dedupeKey: `${data.invitationId} ${data.at}` })));
  }
}

@Injectable()
@AfterCommit(InvitationBounced)
export class MailInviterWhenInvitationBounced {
  constructor(
    private readonly mails: InvitationMails,
    private readonly database: Database,
  ) {}

  async handle(events: readonly InvitationBounced[]): Promise<void> {
    const rows = await this.database.rows<{ mailId: string; address: string }>(
      `SELECT mail_id AS "mailId", to_address AS address FROM platform.mail_deliveries WHERE mail_id = ANY ($1::uuid[])`,
      [events.map(({ data }) => data.mailId)],
    );
    const addresses = new Map(rows.map(({ mailId, address }) => [mailId, address]));
    await this.mails.toInviters(
      'invitations.bounced',
      events.map(({ data }) => ({
        invitationId: data.invitationId,
        dedupeKey: data.mailId,
        facts: { serverWords: data.serverWords, address: addresses.get(data.mailId) ?? 'the invited address' },
      })),
    );
  }
}

@Injectable()
@AfterCommit(InvitationExpired)
export class MailBothSidesWhenInvitationExpired {
  constructor(private readonly mails: InvitationMails) {}

  async handle(events: readonly InvitationExpired[]): Promise<void> {
    await this.mails.toTalentAfterTheEnd('invitations.expired-for-talent', events.map(({ data }) => data.invitationId));
    await this.mails.toInviters('invitations.expired-for-inviter', events.map(({ data }) => ({ invitationId: data.invitationId, dedupeKey: `${data.invitationId} ${data.at}` })));
  }
}
