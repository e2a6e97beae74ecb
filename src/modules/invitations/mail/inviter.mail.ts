import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { declineReasonInWords } from '../decline-invitation/decline-reasons.js';
import type { InvitationFacts } from '../invitation-facts.js';
import { InvitationFactsQuery } from '../invitation-facts.query.js';
import { nextForInviter } from '../invitation-words.js';
import { invitationsPaths } from '../invitations.paths.js';

/** What all mails to inviters share. */
@Injectable()
export class InviterMails {
  constructor(
    private readonly facts: InvitationFactsQuery,
    private readonly settings: Settings,
  ) {}

  async compose(mail: QueuedMail, content: (facts: InvitationFacts, invitationUrl: string) => MailContent | null): Promise<MailContent | null> {
    const facts = await this.facts.of(mail.subjectId);
    return facts && content(facts, this.settings.publicUrl + invitationsPaths.clientInvitation(facts.id));
  }
}

/** Tells the inviter that the mail server refused the mail, in its own words. */
@Injectable()
@SendsMail('invitations.bounced', 'Invitation came back')
export class BouncedMail extends MailKind {
  constructor(private readonly mails: InviterMails) {
    super();
  }

  compose(mail: QueuedMail): Promise<MailContent | null> {
    return this.mails.compose(mail, (facts, url) => bouncedMail(facts, url, { address: String(mail.facts.address), words: String(mail.facts.serverWords) }));
  }
}

/** Tells the inviter that the invited person said yes. */
@Injectable()
@SendsMail('invitations.accepted', 'Invitation accepted')
export class AcceptedMail extends MailKind {
  constructor(private readonly mails: InviterMails) {
    super();
  }

  compose(mail: QueuedMail): Promise<MailContent | null> {
    return this.mails.compose(mail, acceptedMail);
  }
}

/** Tells the inviter that the invited person said no, and why. */
@Injectable()
@SendsMail('invitations.declined', 'Invitation declined')
export class DeclinedMail extends MailKind {
  constructor(private readonly mails: InviterMails) {
    super();
  }

  compose(mail: QueuedMail): Promise<MailContent | null> {
    return this.mails.compose(mail, (facts, url) => (facts.state === 'declined' ? declinedMail(facts, url) : null));
  }
}

/** The bounce in words, with the two ways out. */
export function bouncedMail(facts: InvitationFacts, invitationUrl: string, bounce: { address: string; words: string }): MailContent {
  return {
    template: 'invitations/bounced',
    subject: `Your invitation to ${facts.name} did not arrive`,
    data: {
      ...whyOf(facts),
      preheader: `The mail server of ${bounce.address} refused it.`,
      heading: `Your invitation to ${facts.name} did not arrive`,
      address: bounce.address,
      serverWords: bounce.words,
      projectName: facts.title,
      invitationUrl,
    },
  };
}

/** The acceptance in words. */
export function acceptedMail(facts: InvitationFacts, invitationUrl: string): MailContent {
  return {
    template: 'invitations/accepted',
    subject: `${facts.name} accepted your invitation to ${facts.title}`,
    data: {
      ...whyOf(facts),
      preheader: nextForInviter(facts),
      heading: `${facts.name} accepted your invitation`,
      name: facts.name,
      projectName: facts.title,
      next: nextForInviter(facts),
      invitationUrl,
    },
  };
}

/** The decline in words, with the reason that was given. */
export function declinedMail(facts: InvitationFacts, invitationUrl: string): MailContent {
  return {
    template: 'invitations/declined',
    subject: `${facts.name} declined your invitation to ${facts.title}`,
    data: {
      ...whyOf(facts),
      preheader: declineReasonInWords(facts.declineReason),
      heading: `${facts.name} declined your invitation`,
      name: facts.name,
      projectName: facts.title,
      reason: declineReasonInWords(facts.declineReason),
      letter: facts.declineNote === null ? null : { text: facts.declineNote, signature: facts.name },
      invitationUrl,
    },
  };
}

function whyOf(facts: InvitationFacts): { why: string } {
  return { why: `You get this mail because you invited ${facts.address} for ${facts.clientName}.` };
}
