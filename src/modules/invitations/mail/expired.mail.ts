import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import type { InvitationFacts } from '../invitation-facts.js';
import { InvitationFactsQuery } from '../invitation-facts.query.js';
import { invitationsPaths } from '../invitations.paths.js';
import type { MailLinks } from './first-mail.js';
import { TalentMail, TalentMails } from './talent-mail.js';

/** Tells the invited person that the time is over, and how to get a new mail. */
@Injectable()
@SendsMail('invitations.expired-for-talent', 'Invitation expired')
export class ExpiredForTalentMail extends TalentMail {
  protected readonly dueIn = ['expired'] as const;

  constructor(protected readonly mails: TalentMails) {
    super();
  }

  protected content(facts: InvitationFacts, mail: QueuedMail): MailContent {
    return expiredForTalent(facts, this.mails.linksOf(mail));
  }
}

/** Tells the inviter that nobody answered, or that nobody could. */
@Injectable()
@SendsMail('invitations.expired-for-inviter', 'Invitation expired, to the inviter')
export class ExpiredForInviterMail extends MailKind {
  constructor(
    private readonly facts: InvitationFactsQuery,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const facts = await this.facts.of(mail.subjectId);
    if (facts?.state !== 'expired') return null;
    return expiredForInviter(facts, this.settings.publicUrl + invitationsPaths.clientInvitation(facts.id));
  }
}

/** What the invited person reads. */
export function expiredForTalent(facts: InvitationFacts, links: MailLinks): MailContent {
  return {
    template: 'invitations/expired-for-talent',
    subject: `Your invitation to ${facts.title} has expired`,
    fromName: `${facts.inviterName} via Gangway`,
    replyTo: facts.inviterEmail,
    data: {
      preheader: 'You can ask for a new one with one press.',
      why: `You get this mail because ${facts.inviterName} of ${facts.clientName} invited ${facts.address}.`,
      heading: `Your invitation to ${facts.title} has expired`,
      clientName: facts.clientName,
      inviterName: facts.inviterName,
      openUrl: links.open,
    },
  };
}

/** What the inviter reads. Whoever no mail reached is not said to have kept silent. */
export function expiredForInviter(facts: InvitationFacts, invitationUrl: string): MailContent {
  const words = facts.hasBounced
    ? { subject: `Your invitation to ${facts.title} did not reach ${facts.name}`, preheader: 'Invite them again at an address that works.', heading: `The time is over, and the mail to ${facts.name} came back` }
    : { subject: `${facts.name} did not answer your invitation to ${facts.title}`, preheader: 'It can be sent again at any time.', heading: `${facts.name} did not answer in time` };
  return {
    template: 'invitations/expired-for-inviter',
    subject: words.subject,
    data: {
      preheader: words.preheader,
      why: `You get this mail because you invited ${facts.address} for ${facts.clientName}.`,
      heading: words.heading,
      hasBounced: facts.hasBounced,
      name: facts.name,
      address: facts.address,
      projectName: facts.title,
      invitationUrl,
    },
  };
}
