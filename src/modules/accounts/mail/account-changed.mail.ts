import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, type MailContent, type QueuedMail, SendsMail } from '../../../platform/mail/index.js';
import { accountsPaths } from '../accounts.paths.js';

/** Tells the owner that the password was changed: if it was not them, this mail is how they learn it. */
@Injectable()
@SendsMail('accounts.password-changed')
export class PasswordChangedMail extends MailKind {
  constructor(private readonly settings: Settings) {
    super();
  }

  compose(mail: QueuedMail): Promise<MailContent> {
    return Promise.resolve(passwordChanged({ address: mail.to, at: mail.createdAt, link: this.settings.publicUrl + accountsPaths.passwordReset }));
  }
}

/** Tells the addresses that were there before that another one was added. */
@Injectable()
@SendsMail('accounts.address-added')
export class AddressAddedMail extends MailKind {
  constructor(private readonly settings: Settings) {
    super();
  }

  compose(mail: QueuedMail): Promise<MailContent> {
    const added = typeof mail.facts.address === 'string' ? mail.facts.address : '';
    return Promise.resolve(addressAdded({ address: mail.to, added, at: mail.createdAt, link: this.settings.publicUrl + accountsPaths.account }));
  }
}

export function passwordChanged({ address, at, link }: { address: string; at: Date; link: string }): MailContent {
  return {
    template: 'accounts/password-changed',
    subject: 'Your password for Gangway was changed',
    data: {
      preheader: 'All other sessions were ended. If it was not you, choose a new password now.',
      why: `You got this mail because the password of the account with ${address} was changed.`,
      at,
      link,
    },
  };
}

export function addressAdded({ address, added, at, link }: { address: string; added: string; at: Date; link: string }): MailContent {
  return {
    template: 'accounts/address-added',
    subject: 'An address was added to your Gangway account',
    data: {
      preheader: `${added} can now be used to sign in.`,
      why: `You got this mail because ${address} belongs to the account to which the address was added.`,
      added,
      at,
      link,
    },
  };
}
