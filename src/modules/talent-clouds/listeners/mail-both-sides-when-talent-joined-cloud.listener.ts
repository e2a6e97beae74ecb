import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { TalentJoinedCloud } from '../events.js';
import { mailsTo } from '../mail/mails-to.js';
import { MailedMembershipQuery } from '../mail/mailed-membership.query.js';
import { talentCloudMails } from '../mail/talent-cloud-mails.js';

/** The talent learns that they are ready to hire and what the client sees; whoever invited them learns that they are there. */
@Injectable()
@AfterCommit(TalentJoinedCloud)
export class MailBothSidesWhenTalentJoinedCloud {
  constructor(
    private readonly memberships: MailedMembershipQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly TalentJoinedCloud[]): Promise<void> {
    const ids = events.map(({ data }) => data.membershipId);
    await this.mailbox.queue([
      ...mailsTo(await this.memberships.talents(ids), talentCloudMails.ready),
      ...mailsTo(await this.memberships.inviters(ids), talentCloudMails.readyInviter),
    ]);
  }
}
