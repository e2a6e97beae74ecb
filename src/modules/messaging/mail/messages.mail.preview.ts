import { Injectable } from '@nestjs/common';
import { MailPreview } from '../../../platform/mail/index.js';
import type { MailExample } from '../../../platform/mail/index.js';
import { firstMessageContent } from './first-message.mail.js';
import { newMessageContent } from './new-message.mail.js';

const message = {
  text: "Hi Dana,\n\nI'm glad this worked out. I'll be in on Monday and start with the button inventory.\n\nLena",
  postedAt: new Date('2026-02-02T14:02:00Z'),
  authorName: 'Lena Vogel',
  agencyName: null,
  roomId: 'a',
  contractId: 'b',
  projectName: 'Design system refresh',
  clientName: 'Meridian Labs',
  fileName: null,
};

@Injectable()
@MailPreview()
export class MessagesMailPreview {
  examples(): MailExample[] {
    const link = 'https://gangway.example/rooms/a';
    return [
      { name: 'First message, offer accepted', content: firstMessageContent(message, link) },
      { name: 'First message, of an agency', content: firstMessageContent({ ...message, authorName: 'Tomasz Król', agencyName: 'Orbit Studio' }, link) },
      { name: 'New message in the room', content: newMessageContent(message, link) },
      { name: 'New message with a file', content: newMessageContent({ ...message, fileName: 'buttons.pdf' }, link) },
    ];
  }
}
