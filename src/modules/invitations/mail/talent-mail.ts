import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { type DomainEvent, Events } from '../../../platform/events/index.js';
import { MailKind, type Handover, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { SecretLinks } from '../../../platform/security/index.js';
import type { Place } from '../../../platform/views/index.js';
import { InvitationBounced, InvitationSent, InvitationSentLate } from '../events.js';
import type { InvitationFacts } from '../invitation-facts.js';
import { InvitationFactsQuery } from '../invitation-facts.query.js';
import { invitationMoves, type InvitationState } from '../invitation-state.js';
import { invitationsPaths } from '../invitations.paths.js';
import { foldAddress } from '../../../platform/addresses/index.js';
import type { MailLinks, MailTimes } from './first-mail.js';

interface Told {
  readonly clientId: string;
}

interface Sent extends Told {
  readonly invitationId: string;
  readonly mailId: string;
  readonly sentAt: Date;
  readonly isLate: boolean;
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

  /** The facts of each mail's invitation, or null once that stands elsewhere or goes to another address. */
  async dueFacts(mails: readonly QueuedMail[], states: readonly InvitationState[]): Promise<(InvitationFacts | null)[]> {
    const known = await this.facts.ofAll(mails.map(({ subjectId }) => subjectId));
    return mails.map((mail) => {
      const facts = known.get(mail.subjectId);
      return facts && states.includes(facts.state) && facts.foldedAddress === foldAddress(mail.to) ? facts : null;
    });
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

  /** Of two mails about the same invitation the first one sends it; the second changes nothing. */
  async handedOver(handovers: readonly Handover[]): Promise<void> {
    const sent = await this.database.rows<Sent>(sentSql, [
      handovers.map(({ mail }) => mail.id),
      handovers.map(({ mail }) => mail.subjectId),
      handovers.map(({ mail }) => foldAddress(mail.to)),
      handovers.map(({ at }) => at),
      invitationMoves['hand over'].from,
    ]);
    await this.events.publishAll(sent.flatMap(eventsOf));
  }

  async refused(mail: QueuedMail, serverWords: string, at: Date): Promise<void> {
    const told = await this.database.row<Told>(bouncedSql, [mail.subjectId, mail.id, invitationMoves.accept.from, foldAddress(mail.to)]);
    if (!told) return;
    const { clientId } = told;
    await this.events.publish(new InvitationBounced({ invitationId: mail.subjectId, clientId, mailId: mail.id, serverWords, at: at.toISOString() }));
  }
}

function eventsOf({ sentAt, isLate, ...facts }: Sent): DomainEvent[] {
  const data = { ...facts, at: sentAt.toISOString() };
  return [new InvitationSent(data), ...(isLate ? [new InvitationSentLate(data)] : [])];
}

/** A kind of mail to invited people. */
export abstract class TalentMail extends MailKind {
  /** It is a letter to a mailbox. Whoever wrote it would otherwise see from its delivery that somebody has an account, and a closed one. */
  override readonly reachesClosedAccounts = true;

  protected abstract readonly mails: TalentMails;
  protected abstract readonly dueIn: readonly InvitationState[];

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    return (await this.composeAll([mail]))[0] ?? null;
  }

  override async composeAll(mails: readonly QueuedMail[]): Promise<(MailContent | null)[]> {
    const facts = await this.mails.dueFacts(mails, this.dueIn);
    return mails.map((mail, index) => {
      const itsFacts = facts[index];
      return itsFacts ? this.content(itsFacts, mail) : null;
    });
  }

  /** Null where the mail is not due for a reason of its kind's own. */
  protected abstract content(facts: InvitationFacts, mail: QueuedMail): MailContent | null;
}

/** Invited people's time zones are not known yet; the year is left out while it is that of the mail. */
export function placeOf(mail: Pick<QueuedMail, 'createdAt'>): Place {
  return { timeZone: 'UTC', lang: 'en', now: mail.createdAt };
}

/** An hour, as in the view `progress_cards`. Rows are locked in the order in which people's actions lock several, so that neither waits for the other in a circle. */
const sentSql = `
  WITH taken AS (
    SELECT DISTINCT ON (invitation_id, folded_address) invitation_id, mail_id, folded_address, at
      FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[]) AS given (mail_id, invitation_id, folded_address, at)
     ORDER BY invitation_id, folded_address, mail_id),
  held AS (
    SELECT i.id, taken.mail_id, taken.at, i.bounced_mail_id IS NOT NULL OR taken.at > coalesce(i.invited_at, i.created_at) + interval '1 hour' AS is_late
      FROM taken JOIN invitations.invitations i ON i.id = taken.invitation_id AND i.folded_address = taken.folded_address
     WHERE i.state = ANY ($5)
     ORDER BY i.created_at DESC, i.id DESC FOR UPDATE OF i)
  UPDATE invitations.invitations i SET state = 'sent', sent_at = held.at, bounced_mail_id = NULL, remind_at = 'epoch'
    FROM held WHERE i.id = held.id
  RETURNING i.id AS "invitationId", i.client_id AS "clientId", held.mail_id AS "mailId", held.at AS "sentAt", held.is_late AS "isLate"`;

const bouncedSql = `
  UPDATE invitations.invitations SET bounced_mail_id = $2, bounce_settled_at = NULL
   WHERE id = $1 AND state = ANY ($3) AND folded_address = $4
  RETURNING client_id AS "clientId"`;
