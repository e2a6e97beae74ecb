import { Injectable } from '@nestjs/common';
import { MailPreview, type MailExample, type MailExamples } from '../../../platform/mail/index.js';
import { ownerWelcome } from './owner-welcome.mail.js';

const client = { clientName: 'Meridian Labs', planName: 'Business', address: 'dana@meridian.example' };

/** What a client's owner is told, with invented facts. */
@Injectable()
@MailPreview()
export class ClientsMailPreview implements MailExamples {
  examples(): readonly MailExample[] {
    return [
      { name: 'owner without an account', content: ownerWelcome({ ...client, isMember: false }, 'https://gangway.example') },
      { name: 'owner with an account', content: ownerWelcome({ ...client, isMember: true }, 'https://gangway.example') },
    ];
  }
}
