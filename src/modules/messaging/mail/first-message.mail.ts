import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail } from '../../../platform/mail/index.js';
import type { MailContent, QueuedMail } from '../../../platform/mail/index.js';
import { messagingPaths } from '../messaging.paths.js';
import { firstMessageMail } from './message-mails.js';
import { MailedMessageQuery } from './mailed-message.query.js';
import type { MailedMessage } from './mailed-message.query.js';

/** Tells the hiring manager that the offer is accepted, with the message it was accepted with. */
@Injectable()
@SendsMail(firstMessageMail, 'Offer accepted, with the first message')
export class FirstMessageMail extends MailKind {
  constructor(
    private readonly messages: MailedMessageQuery,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const message = await this.messages.of(mail.subjectId);
    return message && firstMessageContent(message, this.settings.publicUrl + messagingPaths.room(message.roomId));
  }
}

export function firstMessageContent(message: MailedMessage, link: string): MailContent {
  const { projectName, text, postedAt } = message;
  const authorName = message.agencyName === null ? message.authorName : `${message.authorName} (${message.agencyName})`;
  return {
    template: 'messaging/first-message',
    subject: `${authorName} accepted your offer: ${projectName}`,
    fromName: `${message.authorName} via Gangway`,
    data: {
      preheader: `${authorName} can start on ${projectName}, and wrote to you.`,
      why: `You are the hiring manager of ${projectName}.`,
      authorName,
      projectName,
      text,
      postedAt,
      link,
    },
  };
}
