import { Injectable } from '@nestjs/common';
import { MailKind, type MailContent, type QueuedMail, SendsMail } from '../../../platform/mail/index.js';
import { AddressCodes } from '../address-codes/address-codes.js';

/** The six digits that prove somebody reads an address. */
@Injectable()
@SendsMail('accounts.address-code', 'Code for an email address')
export class AddressCodeMail extends MailKind {
  override readonly reachesClosedAccounts = true;

  constructor(private readonly codes: AddressCodes) {
    super();
  }

  compose(mail: QueuedMail): Promise<MailContent> {
    return Promise.resolve(addressCode({ code: this.codes.codeOfMail(mail.id), address: mail.to }));
  }
}

/** The mail's words. The code stands in the subject too: many people read it in a notification. */
export function addressCode({ code, address }: { code: string; address: string }): MailContent {
  return {
    template: 'accounts/address-code',
    subject: `${code} is your code for Gangway`,
    data: {
      preheader: 'Type it into the page that asked for it, within 15 minutes.',
      why: `You got this mail because somebody entered ${address} on Gangway and was asked for a code.`,
      code,
    },
  };
}
