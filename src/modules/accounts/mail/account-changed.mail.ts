import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, type MailContent, type QueuedMail, SendsMail } from '../../../platform/mail/index.js';
import { accountsPaths } from '../accounts.paths.js';

/** Tells the owner that the password was changed: if it was not them, this mail is how they learn it. */
@Injectable()
@SendsMail('accounts.password-changed', 'Password changed')
export class PasswordChangedMail extends MailKind {
  override readonly reachesClosedAccounts = true;

  constructor(private readonly settings: Settings) {
    super();
  }

  compose(mail: QueuedMail): Promise<MailContent> {
    return Promise.resolve(passwordChanged({ address: mail.to, at: mail.createdAt, link: this.settings.publicUrl + accountsPaths.passwordReset }));
  }
}

/** What can happen to the addresses of an account. */
export type AddressDeed = 'added' | 'made primary' | 'removed';

/** Tells every address of an account, also one that just left it, what happened to them. */
@Injectable()
@SendsMail('accounts.addresses-changed', 'Addresses changed')
export class AddressesChangedMail extends MailKind {
  override readonly reachesClosedAccounts = true;

  constructor(private readonly settings: Settings) {
    super();
  }

  compose(mail: QueuedMail): Promise<MailContent> {
    const { deed, address } = mail.facts as { deed: AddressDeed; address: string };
    return Promise.resolve(addressesChanged({ to: mail.to, deed, changed: address, at: mail.createdAt, link: this.settings.publicUrl + accountsPaths.account }));
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

const words: Record<AddressDeed, { heading: string; subject: string; what: string }> = {
  added: {
    heading: 'An address was added to your account',
    subject: 'An address was added to your Gangway account',
    what: '{address} was added on {at} and can now be used to sign in.',
  },
  'made primary': {
    heading: 'Your primary address was changed',
    subject: 'The primary address of your Gangway account was changed',
    what: 'Since {at} our mails go to {address}.',
  },
  removed: {
    heading: 'An address was removed from your account',
    subject: 'An address was removed from your Gangway account',
    what: '{address} was removed on {at} and can no longer be used to sign in.',
  },
};

export function addressesChanged(mail: { to: string; deed: AddressDeed; changed: string; at: Date; link: string }): MailContent {
  const { to, deed, changed, at, link } = mail;
  const { heading, subject, what } = words[deed];
  return {
    template: 'accounts/addresses-changed',
    subject,
    data: {
      preheader: 'If it was not you, change your password now.',
      why: `You got this mail because ${to} belongs to that account, or did until now.`,
      heading,
      what,
      changed,
      at,
      link,
    },
  };
}
