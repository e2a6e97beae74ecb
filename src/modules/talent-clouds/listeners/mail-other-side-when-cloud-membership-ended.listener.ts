import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { CloudMembershipEnded } from '../events.js';
import { mailsTo } from '../mail/mails-to.js';
import { MailedMembershipQuery } from '../mail/mailed-membership.query.js';
import { talentCloudMails } from '../mail/talent-cloud-mails.js';

/** Whoever did not end it is told. Whoever was refused in the review has been told by onboarding, and so has the client. */
@Injectable()
@AfterCommit(CloudMembershipEnded)
export class MailOtherSideWhenCloudMembershipEnded {
  constructor(
    private readonly memberships: MailedMembershipQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly CloudMembershipEnded[]): Promise<void> {
    const idsOf = (...causes: string[]): string[] => events.filter(({ data }) => causes.includes(data.why)).map(({ data }) => data.membershipId);
    await this.mailbox.queue([
      ...mailsTo(await this.memberships.talents(idsOf('removed', 'cloud deleted')), talentCloudMails.removed),
      ...mailsTo(await this.memberships.clientSides(idsOf('left')), talentCloudMails.leftInviter),
    ]);
  }
}
