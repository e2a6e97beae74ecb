import { Injectable } from '@nestjs/common';
import { journeysPaths } from '../../journeys/journeys.paths.js';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { agenciesPaths } from '../agencies.paths.js';
import { wordsOfRole } from '../people/person.form.js';

/** Who did what, as the mails about it say. */
export interface MemberFacts {
  readonly agencyName: string;
  readonly role: string;
  readonly by: string;
}

/** The two mails differ in their words only; who and by whom stands in the mail's facts as ids. */
@Injectable()
abstract class MemberMail extends MailKind {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const facts = await this.database.row<MemberFacts>(factsSql, [mail.subjectId, mail.facts['personId'], mail.facts['byId']]);
    return facts && this.words(facts, this.settings.publicUrl);
  }

  protected abstract words(facts: MemberFacts, publicUrl: string): MailContent;
}

/** Tells somebody that they have another role in the agency. */
@Injectable()
@SendsMail('agencies.member-role-changed', 'Role in an agency changed')
export class RoleChangedMail extends MemberMail {
  protected words = roleChanged;
}

/** Tells somebody that an owner removed them. */
@Injectable()
@SendsMail('agencies.member-removed', 'Removed from an agency')
export class MemberRemovedMail extends MemberMail {
  protected words = memberRemoved;
}

/** The words of the mail about another role. */
export function roleChanged({ agencyName, role, by }: MemberFacts, publicUrl: string): MailContent {
  return content(`Your role at ${agencyName} is ${wordsOfRole(role).toLowerCase()} now`, {
    text: `${by} changed it. It counts from your next click on; what you did before stays.`,
    why: `You get this mail because you belong to ${agencyName} on Gangway.`,
    action: { label: 'See who may do what', url: publicUrl + agenciesPaths.rights },
  });
}

/** The words of the mail about being removed. */
export function memberRemoved({ agencyName, by }: MemberFacts, publicUrl: string): MailContent {
  return content(`You no longer act for ${agencyName}`, {
    text: `${by} ended it. Your account stays yours, and what you did for ${agencyName} stays with it.`,
    why: `You get this mail because you belonged to ${agencyName} on Gangway until now.`,
    action: { label: 'Open your home page', url: publicUrl + journeysPaths.home },
  });
}

function content(heading: string, words: { text: string; why: string; action: { label: string; url: string } }): MailContent {
  return { template: 'agencies/notice', subject: heading, data: { ...words, heading, preheader: words.text, reason: '' } };
}

const factsSql = `
  SELECT agency.name AS "agencyName", member.role, by.full_name AS "by"
    FROM agencies.agencies AS agency
    JOIN agencies.members AS member ON member.agency_id = agency.id AND member.person_id = $2
    JOIN accounts.person_cards AS by ON by.person_id = $3
   WHERE agency.id = $1`;
