import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { OfferFacts } from '../../contracts/index.js';
import { accountIsDeactivated } from '../../../platform/mail/index.js';
import type { FileState } from '../../../platform/files/index.js';
import { firstMessageMail, newMessageMail } from '../mail/message-mails.js';
import { roomPeople } from '../room-people.sql.js';

/** How many messages a page of a room shows. */
export const messagesPerPage = 50;

export interface RoomMessageRow {
  id: string;
  text: string;
  isFirst: boolean;
  postedAt: string;
  authorId: string;
  authorName: string;
  receipts: { address: string; handedOverAt: string | null; state: string; isToClosedAccount: boolean }[];
  attachment: { name: string; sizeInBytes: number; state: FileState } | null;
}

export interface RoomRow {
  roomId: string;
  contractId: string;
  projectName: string;
  clientName: string;
  /** What was agreed, as the slip beside the messages shows it. */
  terms: OfferFacts;
  /** Whether the contract has ended; the room stays as it is. */
  isEnded: boolean;
  /** Whose room it is on the talent's side; null for a freelancer's. */
  agencyName: string | null;
  side: 'talent' | 'client';
  readUpTo: string | null;
  newestId: string;
  people: { id: string; name: string; address: string; side: 'talent' | 'client'; tookOverFrom: string | null; isClosed: boolean }[];
  messages: RoomMessageRow[];
}

/** A room with its newest messages, or those before a given one, in one statement; null to everybody who is not in it. */
@Injectable()
export class RoomQuery {
  constructor(private readonly database: Database) {}

  async of(roomId: string, personId: string, before: string | null): Promise<RoomRow | null> {
    const rows = await this.database.prepared<RoomRow>('messaging.room', statement, [roomId, personId, before, messagesPerPage + 1]);
    return rows[0] ?? null;
  }
}

const statement = `
  SELECT r.id AS "roomId", r.contract_id AS "contractId", offer.project_name AS "projectName", offer.state = 'ended' AS "isEnded",
         json_build_object('projectName', offer.project_name, 'clientName', client.name, 'managerName', manager.full_name, 'contractKind', offer.contract_kind, 'currency', offer.currency,
           'rateMinor', offer.rate_minor::text, 'weeklyLimitHours', offer.weekly_limit_hours, 'amountMinor', offer.amount_minor::text, 'startsOn', offer.starts_on, 'endsOn', offer.ends_on) AS terms,
         client.name AS "clientName", agency.name AS "agencyName",
         me.side, me.read_up_to AS "readUpTo",
         (SELECT id FROM messaging.messages WHERE room_id = r.id ORDER BY id DESC LIMIT 1) AS "newestId",
         (SELECT json_agg(json_build_object('id', p.person_id, 'name', p.full_name, 'address', p.email, 'side', m.side, 'tookOverFrom', former.full_name,
           'isClosed', EXISTS (SELECT FROM accounts.deactivated_people closed WHERE closed.person_id = m.person_id)) ORDER BY m.side, p.full_name)
          FROM ${roomPeople} m JOIN accounts.person_cards p ON p.person_id = m.person_id
          LEFT JOIN accounts.person_cards former ON former.person_id = m.took_over_from_id WHERE m.room_id = r.id) AS people,
         (SELECT json_agg(json_build_object('id', m.id, 'text', m.text, 'isFirst', m.is_first, 'postedAt', m.posted_at,
                   'authorId', m.author_id, 'authorName', author.full_name, 'receipts', coalesce(receipts.list, '[]'::json),
                   'attachment', CASE WHEN file.file_id IS NOT NULL THEN json_build_object('name', file.file_name, 'sizeInBytes', file.size_in_bytes, 'state', file.file_state) END) ORDER BY m.id)
          FROM (SELECT * FROM messaging.messages
                WHERE room_id = r.id AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4) m
          JOIN accounts.person_cards author ON author.person_id = m.author_id
          LEFT JOIN messaging.attachments file ON file.message_id = m.id
          LEFT JOIN LATERAL (
            SELECT json_agg(json_build_object('address', d.to_address, 'handedOverAt', d.handed_over_at, 'state', d.state, 'isToClosedAccount', d.is_to_closed_account) ORDER BY d.to_address) AS list
            FROM (SELECT *, state = 'dropped' AND server_words = '${accountIsDeactivated}' AS is_to_closed_account FROM platform.mail_deliveries) d
            WHERE d.subject_id = m.id AND (m.is_first AND d.kind = '${firstMessageMail}' OR d.kind = '${newMessageMail}' AND d.is_to_closed_account)
          ) receipts ON true) AS messages
  FROM messaging.rooms r
  JOIN ${roomPeople} me ON me.room_id = r.id AND me.person_id = $2
  JOIN contracts.offer_cards offer ON offer.contract_id = r.contract_id
  JOIN clients.client_cards client ON client.client_id = r.client_id
  JOIN accounts.person_cards manager ON manager.person_id = offer.hiring_manager_id
  LEFT JOIN agencies.agency_cards agency ON agency.agency_id = r.agency_id
  WHERE r.id = $1`;
