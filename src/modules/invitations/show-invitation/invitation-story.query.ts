import { Injectable } from '@nestjs/common';
import type { OwnValue } from '../../contracts/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { awaitedNames } from '../approve-invitation/deciders.sql.js';
import { InvitationNotFound } from '../invitation.errors.js';
import { factColumns, factTables, type InvitationFacts } from '../invitation-facts.js';
import type { Occasion } from '../remind-invited/due-reminders.js';
import { zoneOfInvited } from '../remind-invited/remind-invited.js';
import type { MailDelivery } from '../list-invitations/delivery-words.js';

/** Something that happened to an invitation: a deed out of the audit log, or a mail. */
export interface Happening extends MailDelivery {
  readonly what: string;
  readonly who: string | null;
  readonly address: string | null;
  readonly at: Date;
}

/** One invitation as its client sees it. */
export type InvitationStory = InvitationFacts & {
  readonly cloudId: string | null;
  readonly isOver: boolean;
  /** When the reminders look at it next; the deadline where none is left. Past until they have looked for the first time. */
  readonly remindAt: Date;
  /** What tells when that will be. */
  readonly sentAt: Date | null;
  readonly timeZone: string;
  readonly reminded: readonly Occasion[];
  readonly lastRemindedAt: Date | null;
  readonly acceptedByName: string | null;
  readonly acceptedForAgency: string | null;
  readonly ownValues: readonly OwnValue[] | null;
  /** When it is to go out by itself. */
  readonly sendAt: Date | null;
  /** Whose yes it waits for; nobody's when it waits for none. */
  readonly awaited: readonly string[];
  readonly happenings: readonly Happening[];
};

@Injectable()
export class InvitationStoryQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The client's own; another client's is not found. */
  async ofClient(clientId: string, id: string): Promise<InvitationStory> {
    const story = await this.database.row<InvitationStory>(storySql, [id, clientId, this.clock.now()]);
    if (!story) throw new InvitationNotFound();
    return { ...story, happenings: await this.database.rows<Happening>(happeningsSql, [id]) };
  }
}

const storySql = `
  SELECT ${factColumns}, i.expires_at <= $3 AS "isOver", i.remind_at AS "remindAt",
         i.sent_at AS "sentAt", ${zoneOfInvited('invited', 'p')} AS "timeZone", coalesce(r.occasions, '{}') AS reminded, r.last_at AS "lastRemindedAt", a.full_name AS "acceptedByName", agency.name AS "acceptedForAgency",
         i.own_values AS "ownValues", i.send_at AS "sendAt", ${awaitedNames('a.invitation_id = i.id', '$3')} AS awaited
    FROM ${factTables} LEFT JOIN accounts.person_cards a ON a.person_id = i.accepted_by_id
    LEFT JOIN agencies.agency_cards agency ON agency.agency_id = i.accepted_for_agency_id
    LEFT JOIN accounts.verified_addresses v ON v.address = i.folded_address
    LEFT JOIN accounts.person_cards invited ON invited.person_id = v.person_id
    LEFT JOIN LATERAL (SELECT array_agg(occasion) AS occasions, max(reminded_at) AS last_at FROM invitations.reminders WHERE invitation_id = i.id) r ON true
   WHERE i.id = $1 AND i.client_id = $2 AND i.state <> 'draft'`;

const happeningsSql = `
  SELECT e.action AS what, p.full_name AS who, NULL AS address, e.happened_at AS at,
         NULL AS "deliveryState", NULL AS "serverWords", NULL::timestamptz AS "handedOverAt"
    FROM audit.entries e LEFT JOIN accounts.person_cards p ON p.person_id = e.actor_id
   WHERE e.subject_type = 'invitation' AND e.subject_id = $1::text
  UNION ALL
  SELECT m.kind, NULL, m.to_address, m.created_at, m.state, m.server_words, m.handed_over_at
    FROM platform.mail_deliveries m
   WHERE m.subject_id = $1::uuid AND m.kind IN ('invitations.first', 'invitations.reminder', 'invitations.expired-for-talent')
   ORDER BY at`;
