import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { MailKind, type MailContent, type QueuedMail, SendsMail } from '../../../platform/mail/index.js';
import { accountsPaths } from '../accounts.paths.js';

/** Tells somebody that an administrator closed their account, and whom to ask; not once they are let back in. */
@Injectable()
@SendsMail('accounts.deactivated', 'Account closed')
export class AccountClosedMail extends MailKind {
  override readonly reachesClosedAccounts = true;

  constructor(private readonly database: Database) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const closed = await this.database.row<{ byName: string; byAddress: string }>(closedStatement, [mail.subjectId, mail.facts['at']]);
    return closed && accountClosed({ ...closed, address: mail.to, at: mail.createdAt });
  }
}

/** Tells somebody that they can sign in again. */
@Injectable()
@SendsMail('accounts.reactivated', 'Account open again')
export class AccountOpenAgainMail extends MailKind {
  override readonly reachesClosedAccounts = true;

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const isOpen = await this.database.row('SELECT 1 FROM accounts.people WHERE id = $1 AND deactivated_at IS NULL', [mail.subjectId]);
    return isOpen === null ? null : accountOpenAgain({ address: mail.to, link: this.settings.publicUrl + accountsPaths.signIn() });
  }
}

/** The mail's words. Answers go to the administrator who closed the account. */
export function accountClosed({ address, at, byName, byAddress }: { address: string; at: Date; byName: string; byAddress: string }): MailContent {
  return {
    template: 'accounts/account-closed',
    subject: 'Your Gangway account was closed',
    replyTo: byAddress,
    data: {
      preheader: 'You are signed out and cannot sign in. The mail says whom to ask.',
      why: `You got this mail because the account with ${address} was closed.`,
      at,
      byName,
    },
  };
}

export function accountOpenAgain({ address, link }: { address: string; link: string }): MailContent {
  return {
    template: 'accounts/account-open-again',
    subject: 'Your Gangway account is open again',
    data: {
      preheader: 'Sign in with the address and password you had.',
      why: `You got this mail because the account with ${address} was opened again.`,
      link,
    },
  };
}

const closedStatement = `
  SELECT closer.full_name AS "byName", closer.email AS "byAddress"
    FROM accounts.people AS person JOIN accounts.person_cards AS closer ON closer.person_id = person.deactivated_by_id
   WHERE person.id = $1 AND person.deactivated_at = $2`;
