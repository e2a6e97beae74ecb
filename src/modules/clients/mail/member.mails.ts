import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { clientsPaths } from '../clients.paths.js';
import { wordsOfRole } from '../people/role-words.js';

/** Who did what, as the mails about it say. */
export interface MemberFacts {
  readonly clientName: string;
  readonly role: string;
  /** Who did it. */
  readonly by: string;
  /** Who had the work, or who has it now. */
  readonly other: string | null;
}

/** The three mails differ in their words only; who, by whom and with whom stands in the mail's facts as ids. */
@Injectable()
abstract class MemberMail extends MailKind {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const { personId, byId, otherId } = mail.facts;
    const facts = await this.database.row<MemberFacts>(factsSql, [mail.subjectId, personId, byId, otherId ?? null]);
    return facts && this.words(facts, this.settings.publicUrl);
  }

  protected abstract words(facts: MemberFacts, publicUrl: string): MailContent;
}

/** Tells a member that they have another role. */
@Injectable()
@SendsMail('clients.member-role-changed', 'Role at a client changed')
export class RoleChangedMail extends MemberMail {
  protected words = roleChanged;
}

/** Tells somebody that they act for the client no longer. */
@Injectable()
@SendsMail('clients.member-left', 'Somebody left a client')
export class MemberLeftMail extends MemberMail {
  protected words = memberLeft;
}

/** Tells a member what they go on with in a colleague's place. */
@Injectable()
@SendsMail('clients.work-handed-over', 'Work handed over')
export class WorkHandedOverMail extends MemberMail {
  protected words = workHandedOver;
}

/** The words of the mail about another role. */
export function roleChanged({ clientName, role, by }: MemberFacts, publicUrl: string): MailContent {
  const heading = `Your role at ${clientName} is ${wordsOfRole(role).toLowerCase()} now`;
  return content(heading, {
    text: `${by} changed it. It counts from your next click on; what you did before stays.`,
    note: '',
    why: `You get this mail because you belong to ${clientName} on Gangway.`,
    action: { label: 'See who may do what', url: publicUrl + clientsPaths.rights },
  });
}

/** The words of the mail about leaving. */
export function memberLeft({ clientName, by, other }: MemberFacts, publicUrl: string): MailContent {
  return content(`You no longer act for ${clientName}`, {
    text: `${by} ended it. Your account stays yours, and what you did for ${clientName} stays with it.`,
    note: other === null ? '' : `${other} takes over what was open.`,
    why: `You get this mail because you belonged to ${clientName} on Gangway until now.`,
    action: { label: 'Open your home page', url: `${publicUrl}/home` },
  });
}

/** The words of the mail about what somebody takes over. */
export function workHandedOver({ clientName, by, other }: MemberFacts, publicUrl: string): MailContent {
  return content(`You take over from ${other ?? 'a colleague'} at ${clientName}`, {
    text: `Open invitations, contracts, project rooms and opportunities that were in the name of ${other ?? 'your colleague'} are in yours from now on. Mails about them come to you.`,
    note: `${by} asked for it.`,
    why: `You get this mail because you belong to ${clientName} on Gangway.`,
    action: { label: `Open ${clientName}`, url: publicUrl + clientsPaths.client },
  });
}

interface Words {
  readonly text: string;
  readonly note: string;
  readonly why: string;
  readonly action: { readonly label: string; readonly url: string };
}

function content(heading: string, words: Words): MailContent {
  return { template: 'clients/member', subject: heading, data: { ...words, heading, preheader: words.text } };
}

const factsSql = `
  SELECT client.name AS "clientName", member.role, by.full_name AS "by", other.full_name AS other
    FROM clients.clients AS client
    JOIN clients.members AS member ON member.client_id = client.id AND member.person_id = $2
    JOIN accounts.person_cards AS by ON by.person_id = $3
    LEFT JOIN accounts.person_cards AS other ON other.person_id = $4
   WHERE client.id = $1`;
