import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail } from '../../../platform/mail/index.js';
import type { MailContent, QueuedMail } from '../../../platform/mail/index.js';
import { messagingPaths } from '../messaging.paths.js';
import { newMessageMail } from './message-mails.js';
import { MailedMessageQuery } from './mailed-message.query.js';
import type { MailedMessage } from './mailed-message.query.js';

/** Brings a message of the project room to somebody who is not looking. */
@Injectable()
@SendsMail(newMessageMail, 'Message in a project room')
export class NewMessageMail extends MailKind {
  constructor(
    private readonly messages: MailedMessageQuery,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const message = await this.messages.of(mail.subjectId);
    return message && newMessageContent(message, this.settings.publicUrl + messagingPaths.room(message.roomId));
  }
}

export function newMessageContent(message: MailedMessage, link: string): MailContent {
  const { authorName, projectName, clientName, text, postedAt, fileName } = message;
  return {
    template: 'messaging/new-message',
    subject: `${authorName} wrote about ${projectName}`,
    fromName: `${authorName} via Gangway`,
    data: {
      preheader: text.slice(0, 120),
      why: `You are in the project room of ${projectName} at ${clientName}.`,
      authorName,
      projectName,
      text,
      postedAt,
      fileName,
      link,
    },
  };
}
