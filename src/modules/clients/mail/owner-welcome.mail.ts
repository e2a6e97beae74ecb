import { Injectable } from '@nestjs/common';
import { accountsPaths } from '../../accounts/accounts.paths.js';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { clientsPaths } from '../clients.paths.js';

export interface OwnerWelcome {
  readonly clientName: string;
  readonly planName: string;
  readonly address: string;
  readonly isMember: boolean;
}

/** Tells a client's owner where to sign in or, when the address is new here, where to create the account. */
@Injectable()
@SendsMail('clients.owner-welcome', "Welcome to a client's owner")
export class OwnerWelcomeMail extends MailKind {
  override readonly reachesClosedAccounts = true;

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const client = await this.database.row<OwnerWelcome>(welcomeSql, [mail.subjectId]);
    return client && ownerWelcome(client, this.settings.publicUrl);
  }
}

/** The mail's words and its way on. */
export function ownerWelcome(client: OwnerWelcome, publicUrl: string): MailContent {
  const join = accountsPaths.join(client.address);
  return {
    template: 'clients/owner-welcome',
    subject: `${client.clientName} is ready on Gangway`,
    data: {
      ...client,
      preheader: client.isMember ? 'You own it from now on.' : 'Create your account with this address, and it is yours.',
      why: `You get this mail because an administrator named ${client.address} as the owner of ${client.clientName}.`,
      action: client.isMember
        ? { label: `Open ${client.clientName}`, url: publicUrl + clientsPaths.client }
        : { label: 'Create your account', url: publicUrl + join },
    },
  };
}

const welcomeSql = `
  SELECT c.name AS "clientName", p.name AS "planName", c.owner_address AS address, a.joined_at IS NOT NULL AS "isMember"
    FROM clients.clients c
    JOIN clients.plans p ON p.key = c.plan_key
    JOIN clients.awaited_members a ON a.client_id = c.id AND a.address = c.owner_address AND a.asked_by_id IS NULL
   WHERE c.id = $1`;
