import { Injectable } from '@nestjs/common';
import { SendsMail, type MailContent } from '../../../platform/mail/index.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import type { MailedMembership } from './mailed-membership.query.js';
import { MembershipMail } from './membership-mail.js';
import { talentCloudMails } from './talent-cloud-mails.js';

/** Tells the talent that they are no longer in the cloud, and why. */
@Injectable()
@SendsMail(talentCloudMails.removed, 'Removed from a talent cloud')
export class RemovedMail extends MembershipMail {
  protected content(membership: MailedMembership, publicUrl: string): MailContent {
    return removedContent(membership, publicUrl);
  }
}

/** Tells the client that somebody left its cloud. */
@Injectable()
@SendsMail(talentCloudMails.leftInviter, 'Somebody left a talent cloud')
export class LeftInviterMail extends MembershipMail {
  protected content(membership: MailedMembership, publicUrl: string): MailContent {
    return leftInviterContent(membership, publicUrl);
  }
}

export function removedContent({ membershipId, cloudName, clientName, talentName, isAgency, endedWhy }: MailedMembership, publicUrl: string): MailContent {
  return {
    template: 'talent-clouds/removed',
    subject: `You are no longer in ${cloudName}`,
    fromName: `${clientName} via Gangway`,
    data: {
      preheader: 'Contracts and invoices stay as they are.',
      why: `You were in a talent cloud of ${clientName}.`,
      agencyName: isAgency ? talentName : '',
      cloudName,
      clientName,
      reason: endedWhy ?? '',
      link: publicUrl + talentCloudsPaths.membership(membershipId),
    },
  };
}

export function leftInviterContent({ membershipId, cloudName, talentName }: MailedMembership, publicUrl: string): MailContent {
  return {
    template: 'talent-clouds/left-inviter',
    subject: `${talentName} left ${cloudName}`,
    data: {
      preheader: 'Contracts with them stay as they are.',
      why: 'You look after this talent cloud.',
      talentName,
      cloudName,
      link: publicUrl + talentCloudsPaths.member(membershipId),
    },
  };
}
