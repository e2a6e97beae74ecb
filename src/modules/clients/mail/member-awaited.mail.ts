import { Injectable } from '@nestjs/common';
import { accountsPaths } from '../../accounts/accounts.paths.js';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { clientsPaths } from '../clients.paths.js';
import { wordsOfRole } from '../people/role-words.js';

export interface AwaitedFacts {
  readonly id: string;
  readonly clientName: string;
  readonly role: string;
  readonly address: string;
  readonly askedBy: string;
  readonly expiresAt: Date;
  readonly hasAccount: boolean;
}

/** Tells somebody that a client waits for them, while it does. */
@Injectable()
@SendsMail('clients.member-awaited', 'Invitation to join a client')
export class MemberAwaitedMail extends MailKind {
  override readonly reachesClosedAccounts = true;

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const facts = await this.database.row<AwaitedFacts>(awaitedSql, [mail.subjectId]);
    return facts && memberAwaited(facts, this.settings.publicUrl);
  }
}

/** The mail's words: whoever has an account says yes there, anybody else makes one with this address first. */
export function memberAwaited(facts: AwaitedFacts, publicUrl: string): MailContent {
  const { id, clientName, address, askedBy, hasAccount, role } = facts;
  return {
    template: 'clients/member-awaited',
    subject: `${askedBy} invites you to join ${clientName} on Gangway`,
    data: {
      ...facts,
      role: wordsOfRole(role),
      preheader: hasAccount ? 'Sign in, and say yes if you know them.' : 'Create your account with this address, then say yes.',
      why: `You get this mail because ${askedBy} named ${address} as a colleague at ${clientName}. If you don't know them, do nothing.`,
      action: hasAccount
        ? { label: `Join ${clientName}`, url: publicUrl + clientsPaths.membership(id) }
        : { label: 'Create your account', url: publicUrl + accountsPaths.join(address) },
    },
  };
}

const awaitedSql = `
  SELECT awaited.id, client.name AS "clientName", awaited.role, awaited.address, person.full_name AS "askedBy", awaited.expires_at AS "expiresAt",
         EXISTS (SELECT 1 FROM accounts.verified_addresses AS own WHERE own.address = awaited.address) AS "hasAccount"
    FROM clients.awaited_members AS awaited
    JOIN clients.clients AS client ON client.id = awaited.client_id
    JOIN accounts.person_cards AS person ON person.person_id = awaited.asked_by_id
   WHERE awaited.id = $1 AND awaited.joined_at IS NULL AND awaited.withdrawn_at IS NULL`;
