import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { MailKind, type MailContent, type QueuedMail, SendsMail } from '../../../platform/mail/index.js';
import { accountsPaths } from '../accounts.paths.js';
import type { AdministratorDeed } from './administrator-mails.js';

/** Who became administrator or ceased to be one, and by whom. */
interface Change {
  readonly name: string;
  readonly isAdmin: boolean;
  readonly byName: string;
  readonly byAddress: string;
}

/** Tells somebody that they are administrator now; not once the rights are gone again. */
@Injectable()
@SendsMail('accounts.administrator-made', 'Administrator made')
export class AdministratorMadeMail extends MailKind {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const change = await changeOf(this.database, mail);
    return change?.isAdmin ? administratorMade({ ...change, address: mail.to, link: this.settings.publicUrl + accountsPaths.adminPeople }) : null;
  }
}

/** Tells somebody that they are no administrator any more, and whom to ask; not once they are one again. */
@Injectable()
@SendsMail('accounts.administrator-ended', 'Administrator rights taken away')
export class AdministratorEndedMail extends MailKind {
  constructor(private readonly database: Database) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const change = await changeOf(this.database, mail);
    return change && !change.isAdmin ? administratorEnded({ ...change, address: mail.to, at: mail.createdAt }) : null;
  }
}

/** Tells the other administrators. They hear of it also where it was undone since, or their own rights ended: it happened. */
@Injectable()
@SendsMail('accounts.administrators-changed', 'Administrators changed')
export class AdministratorsChangedMail extends MailKind {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const change = await changeOf(this.database, mail);
    const { deed } = mail.facts as { deed: AdministratorDeed };
    return change && administratorsChanged({ ...change, deed, at: mail.createdAt, link: this.settings.publicUrl + accountsPaths.adminPerson(mail.subjectId) });
  }
}

export function administratorMade({ byName, byAddress, address, link }: Pick<Change, 'byName' | 'byAddress'> & { address: string; link: string }): MailContent {
  return {
    template: 'accounts/administrator-made',
    subject: 'You are now an administrator of Gangway',
    replyTo: byAddress,
    data: {
      preheader: `${byName} gave you the rights. Sign in again to see the back office.`,
      why: `You got this mail because the account with ${address} is now an administrator's.`,
      byName,
      link,
    },
  };
}

export function administratorEnded({ byName, byAddress, address, at }: Pick<Change, 'byName' | 'byAddress'> & { address: string; at: Date }): MailContent {
  return {
    template: 'accounts/administrator-ended',
    subject: 'You are no longer an administrator of Gangway',
    replyTo: byAddress,
    data: {
      preheader: 'Your account stays as it is. The mail says whom to ask.',
      why: `You got this mail because the account with ${address} was an administrator's.`,
      byName,
      at,
    },
  };
}

const words: Record<AdministratorDeed, { subject: (name: string) => string; what: string }> = {
  made: { subject: (name) => `${name} is now an administrator`, what: '{byName} made {name} an administrator on {at}. The reason stands in the audit log.' },
  ended: { subject: (name) => `${name} is no longer an administrator`, what: '{byName} took the administrator rights of {name} away on {at}.' },
  closed: { subject: (name) => `${name} is no longer an administrator`, what: '{byName} deactivated the account of {name} on {at}, and with it their administrator rights. The reason stands on their page.' },
};

export function administratorsChanged({ name, byName, deed, at, link }: Pick<Change, 'name' | 'byName'> & { deed: AdministratorDeed; at: Date; link: string }): MailContent {
  const { subject, what } = words[deed];
  return {
    template: 'accounts/administrators-changed',
    subject: subject(name),
    data: {
      preheader: `It was ${byName} who did it. If that surprises you, ask.`,
      why: 'You got this mail because you were an administrator of this Gangway when it happened.',
      heading: subject(name),
      what,
      name,
      byName,
      at,
      link,
    },
  };
}

function changeOf(database: Database, { subjectId, facts }: QueuedMail): Promise<Change | null> {
  return database.row<Change>(
    `SELECT person.full_name AS name, person.is_admin AS "isAdmin", doer.full_name AS "byName", doer.email AS "byAddress"
       FROM accounts.people AS person JOIN accounts.person_cards AS doer ON doer.person_id = $2 WHERE person.id = $1`,
    [subjectId, facts['byId']],
  );
}
