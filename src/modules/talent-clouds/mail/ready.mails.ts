import { Injectable } from '@nestjs/common';
import { SendsMail, type MailContent } from '../../../platform/mail/index.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import type { MailedMembership } from './mailed-membership.query.js';
import { MembershipMail } from './membership-mail.js';
import { talentCloudMails } from './talent-cloud-mails.js';

/** Tells the talent that they are ready to hire. */
@Injectable()
@SendsMail(talentCloudMails.ready, 'Ready in a talent cloud')
export class ReadyMail extends MembershipMail {
  protected content(membership: MailedMembership, publicUrl: string): MailContent | null {
    return membership.state === 'ready' ? readyContent(membership, publicUrl) : null;
  }
}

/** Tells whoever invited them. */
@Injectable()
@SendsMail(talentCloudMails.readyInviter, 'Somebody is ready in a talent cloud')
export class ReadyInviterMail extends MembershipMail {
  protected content(membership: MailedMembership, publicUrl: string): MailContent | null {
    return membership.state === 'ready' ? readyInviterContent(membership, publicUrl) : null;
  }
}

export function readyContent({ membershipId, cloudName, clientName, talentName, isAgency, cameBy }: MailedMembership, publicUrl: string): MailContent {
  return {
    template: 'talent-clouds/ready',
    subject: `You are in ${cloudName}: ready to hire`,
    fromName: `${clientName} via Gangway`,
    data: {
      preheader: `${clientName} sees you first for new work. Say from when you have time.`,
      why: cameBy === 'contract' ? `You accepted an offer of ${clientName}.` : `You accepted an invitation of ${clientName}.`,
      agencyName: isAgency ? talentName : '',
      isByContract: cameBy === 'contract',
      cloudName,
      clientName,
      link: publicUrl + talentCloudsPaths.membership(membershipId),
    },
  };
}

export function readyInviterContent({ membershipId, cloudName, talentName }: MailedMembership, publicUrl: string): MailContent {
  return {
    template: 'talent-clouds/ready-inviter',
    subject: `${talentName} is in ${cloudName}: ready to hire`,
    data: {
      preheader: 'Everything you ask for is confirmed.',
      why: `You invited ${talentName}.`,
      talentName,
      cloudName,
      link: publicUrl + talentCloudsPaths.member(membershipId),
    },
  };
}
