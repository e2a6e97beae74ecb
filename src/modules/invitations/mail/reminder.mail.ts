import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { formatLastMoment } from '../../../platform/views/index.js';
import type { InvitationFacts } from '../invitation-facts.js';
import { notYet } from '../invitation-words.js';
import { openStates } from '../invitation-state.js';
import { visibilityOf } from '../visibility-words.js';
import { slipOf, type MailLinks, type MailTimes } from './first-mail.js';
import { TalentMail, TalentMails } from './talent-mail.js';

/** A reminder after 3 and 7 days and 2 days before the end. */
@Injectable()
@SendsMail('invitations.reminder', 'Reminder of an invitation')
export class ReminderMail extends TalentMail {
  protected readonly dueIn = openStates;

  constructor(
    protected readonly mails: TalentMails,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async refused(mail: QueuedMail, serverWords: string): Promise<void> {
    await this.mails.refused(mail, serverWords, this.clock.now());
  }

  /** Never after the end, also where the mail server kept us waiting until then. */
  protected content(facts: InvitationFacts, mail: QueuedMail): MailContent | null {
    if (!facts.expiresAt || facts.expiresAt <= this.clock.now()) return null;
    return reminderMail(facts, this.mails.linksOf(mail), { ...this.mails.timesOf(mail, facts), daysLeft: Number(mail.facts.daysLeft) });
  }
}

/** The reminder's words: how long it stays open, and how to say no. */
export function reminderMail(facts: InvitationFacts, links: MailLinks, { expiresAt, place, daysLeft }: MailTimes & { daysLeft: number }): MailContent {
  const left = daysLeft === 1 ? '1 more day' : `${daysLeft} more days`;
  return {
    template: 'invitations/reminder',
    subject: `Open for ${left}: ${facts.inviterName} (${facts.clientName}) invites you to ${facts.title}`,
    fromName: `${facts.inviterName} via Gangway`,
    replyTo: facts.inviterEmail,
    data: {
      preheader: `${facts.inviterName} has not heard from you yet.`,
      why: `You get this mail because ${facts.inviterName} of ${facts.clientName} invited ${facts.address}.`,
      heading: `Your invitation to ${facts.title} is open for ${left}`,
      slip: facts.target === 'contract' ? slipOf(facts, place) : null,
      letter: facts.target === 'cloud' ? { text: facts.personalMessage, signature: facts.inviterName } : null,
      visibility: visibilityOf(facts),
      notYet: notYet(facts),
      clientName: facts.clientName,
      inviterName: facts.inviterName,
      inviterEmail: facts.inviterEmail,
      openUntil: formatLastMoment(expiresAt, place),
      openUrl: links.open,
      declineUrl: links.decline,
    },
  };
}
