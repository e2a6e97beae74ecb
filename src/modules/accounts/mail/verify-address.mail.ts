import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { MailKind, type MailContent, type QueuedMail, SendsMail } from '../../../platform/mail/index.js';
import { SecretLinks } from '../../../platform/security/index.js';
import { accountsPaths } from '../accounts.paths.js';

interface MailedRegistration {
  readonly fullName: string;
  readonly address: string;
  readonly isTaken: boolean;
}

/** Asks whoever reads the address to say that the registration is theirs. An address with an account is told so instead. */
@Injectable()
@SendsMail('accounts.verify-address', 'Email address to verify')
export class VerifyAddressMail extends MailKind {
  override readonly reachesClosedAccounts = true;

  constructor(
    private readonly database: Database,
    private readonly links: SecretLinks,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const registration = await this.database.row<MailedRegistration>(registrationStatement, [mail.subjectId]);
    if (!registration) return null;
    const { publicUrl } = this.settings;
    if (registration.isTaken) return alreadyJoined({ address: registration.address, link: publicUrl + accountsPaths.signIn() });
    return verifyAddress({ ...registration, link: publicUrl + accountsPaths.verificationLink(this.links.secretOfMail(mail.id)) });
  }
}

export function verifyAddress({ fullName, address, link }: { fullName: string; address: string; link: string }): MailContent {
  return {
    template: 'accounts/verify-address',
    subject: 'Verify your email address for Gangway',
    data: {
      preheader: 'One more step and your account is ready. The link works for 24 hours.',
      why: `You got this mail because somebody created an account on Gangway with ${address}. If it was not you, do nothing: without this step there is no account.`,
      fullName,
      address,
      link,
    },
  };
}

export function alreadyJoined({ address, link }: { address: string; link: string }): MailContent {
  return {
    template: 'accounts/already-joined',
    subject: 'You have an account on Gangway already',
    data: {
      preheader: 'Sign in with this address, or choose a new password.',
      why: `You got this mail because somebody wanted to create an account on Gangway with ${address}. If it was not you, do nothing: nothing was changed.`,
      address,
      link,
    },
  };
}

const registrationStatement = `
  SELECT r.full_name AS "fullName", r.address,
    EXISTS (SELECT 1 FROM accounts.verified_addresses v WHERE v.address = r.address) AS "isTaken"
  FROM accounts.registrations r WHERE r.id = $1`;
