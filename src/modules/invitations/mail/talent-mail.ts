import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import { MailKind, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { SecretLinks } from '../../../platform/security/index.js';
import type { Place } from '../../../platform/views/index.js';
import { InvitationBounced, InvitationSent } from '../events.js';
import type { InvitationFacts } from '../invitation-facts.js';
import { InvitationFactsQuery } from '../invitation-facts.query.js';
import { invitationMoves, type InvitationState } from '../invitation-state.js';
import { invitationsPaths } from '../invitations.paths.js';
import { foldAddress } from '../../../platform/addresses/index.js';
import type { MailLinks, MailTimes } from './first-mail.js';

interface Told {
  readonly clientId: string;
}

/** What all mails to invited people share: when they are still due, their links, and what their outcome means. */
@Injectable()
export class TalentMails {
  constructor(
    private readonly facts: InvitationFactsQuery,
    private readonly database: Database,
    private readonly links: SecretLinks,
    private readonly events: Events,
    private readonly settings: Settings,
  ) {}

  /** The facts, or null once the invitation stands elsewhere or goes to another address. */
  async dueFacts(mail: QueuedMail, states: readonly InvitationState[]): Promise<InvitationFacts | null> {
    const facts = await this.facts.of(mail.subjectId);
    if (!facts || !states.includes(facts.state) || facts.foldedAddress !== foldAddress(mail.to)) return null;
    return facts;
  }

  linksOf(mail: QueuedMail): MailLinks {
    const open = this.settings.publicUrl + invitationsPaths.link(this.links.secretOfMail(mail.id));
    return { open, decline: `${open}?to=decline` };
  }

  /** A deadline never gets shorter; where the mail had to wait until its client's suspension was over, it has become longer. */
  timesOf(mail: QueuedMail, { expiresAt }: InvitationFacts): MailTimes {
    const queuedWith = new Date(String(mail.facts.expiresAt));
    return { expiresAt: expiresAt !== null && expiresAt > queuedWith ? expiresAt : queuedWith, place: placeOf(mail) };
  }

  async handedOver(mail: QueuedMail, at: Date): Promise<void> {
    const told = await this.database.row<Told>(sentSql, [mail.subjectId, at, invitationMoves['hand over'].from, foldAddress(mail.to)]);
    if (told) await this.events.publish(new InvitationSent({ invitationId: mail.subjectId, clientId: told.clientId, mailId: mail.id, at: at.toISOString() }));
  }

  async refused(mail: QueuedMail, serverWords: string, at: Date): Promise<void> {
    const told = await this.database.row<Told>(bouncedSql, [mail.subjectId, mail.id, invitationMoves.accept.from, foldAddress(mail.to)]);
    if (!told) return;
    const { clientId } = told;
    await this.events.publish(new InvitationBounced({ invitationId: mail.subjectId, clientId, mailId: mail.id, serverWords, at: at.toISOString() }));
  }
}

/** A kind of mail to invited people. */
export abstract class TalentMail extends MailKind {
  protected abstract readonly mails: TalentMails;
  protected abstract readonly dueIn: readonly InvitationState[];

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const facts = await this.mails.dueFacts(mail, this.dueIn);
    return facts && this.content(facts, mail);
  }

  protected abstract content(facts: InvitationFacts, mail: QueuedMail): MailContent;
}

/** Invited people's time zones are not known yet; the year is left out while it is that of the mail. */
export function placeOf(mail: Pick<QueuedMail, 'createdAt'>): Place {
  return { timeZone: 'UTC', lang: 'en', now: mail.createdAt };
}

const sentSql = `
  UPDATE invitations.invitations SET state = 'sent', sent_at = $2, bounced_mail_id = NULL, remind_at = 'epoch'
   WHERE id = $1 AND state = ANY ($3) AND folded_address = $4
  RETURNING client_id AS "clientId"`;

const bouncedSql = `
  UPDATE invitations.invitations SET bounced_mail_id = $2, bounce_settled_at = NULL
   WHERE id = $1 AND state = ANY ($3) AND folded_address = $4
  RETURNING client_id AS "clientId"`;
