import { Injectable } from '@nestjs/common';
import { accountsPaths } from '../../accounts/accounts.paths.js';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { agenciesPaths } from '../agencies.paths.js';
import { wordsOfRole } from '../people/person.form.js';

export interface AwaitedFacts {
  readonly id: string;
  readonly agencyName: string;
  readonly role: string;
  readonly address: string;
  readonly askedBy: string;
  readonly hasAccount: boolean;
}

/** Tells somebody that an agency waits for them, while it does. */
@Injectable()
@SendsMail('agencies.member-awaited', 'Invitation to join an agency')
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

/** The mail's words: whoever has an account says yes there, anybody else makes one with this address. */
export function memberAwaited(facts: AwaitedFacts, publicUrl: string): MailContent {
  const { id, agencyName, address, askedBy, hasAccount, role } = facts;
  return {
    template: 'agencies/member-awaited',
    subject: `${askedBy} would like you to join ${agencyName} on Gangway`,
    data: {
      ...facts,
      role: wordsOfRole(role),
      preheader: hasAccount ? 'Sign in, and say yes if you know them.' : 'Create your account with this address, then say yes.',
      why: `You get this mail because ${askedBy} named ${address} as somebody of ${agencyName}. If you don't know them, do nothing.`,
      action: hasAccount
        ? { label: `Join ${agencyName}`, url: publicUrl + agenciesPaths.membership(id) }
        : { label: 'Create your account', url: publicUrl + accountsPaths.join(address) },
    },
  };
}

const awaitedSql = `
  SELECT awaited.id, agency.name AS "agencyName", awaited.role, awaited.address, person.full_name AS "askedBy",
         EXISTS (SELECT 1 FROM accounts.verified_addresses AS own WHERE own.address = awaited.address) AS "hasAccount"
    FROM agencies.awaited_members AS awaited
    JOIN agencies.agencies AS agency ON agency.id = awaited.agency_id
    JOIN accounts.person_cards AS person ON person.person_id = awaited.asked_by_id
   WHERE awaited.id = $1 AND awaited.joined_at IS NULL AND awaited.withdrawn_at IS NULL`;
