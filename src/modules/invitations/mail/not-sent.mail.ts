import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { invitationsPaths } from '../invitations.paths.js';

/** What the mail says about an invitation whose hour came in vain. */
export interface NotSent {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly title: string;
  readonly clientName: string;
  readonly because: string;
}

/** Tells the inviter that an invitation could not go out at its hour, and why. */
@Injectable()
@SendsMail('invitations.not-sent', 'Invitation could not go out')
export class NotSentMail extends MailKind {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
  }

  /** Whoever has sent it again meanwhile needs no mail. */
  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const facts = await this.database.row<NotSent>(factsSql, [mail.subjectId]);
    return facts && notSentMail(facts, this.settings.publicUrl);
  }
}

/** The refusal in words, with the way to the draft. */
export function notSentMail(facts: NotSent, publicUrl: string): MailContent {
  const heading = `Your invitation to ${facts.name} did not go out`;
  return {
    template: 'invitations/not-sent',
    subject: heading,
    data: {
      preheader: 'It is a draft again. Nobody was told.',
      why: `You get this mail because you want to invite ${facts.address} for ${facts.clientName}.`,
      heading,
      projectName: facts.title,
      because: facts.because,
      draftUrl: publicUrl + invitationsPaths.draft(facts.id),
    },
  };
}

const factsSql = `
  SELECT i.id, i.name, i.address, i.title, c.name AS "clientName", i.came_back_because AS because
    FROM invitations.invitations i JOIN clients.client_cards c ON c.client_id = i.client_id
   WHERE i.id = $1 AND i.state = 'draft' AND i.came_back_because IS NOT NULL`;
