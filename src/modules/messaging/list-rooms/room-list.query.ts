import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { roomPeople } from '../room-people.sql.js';

export const roomsPerPage = 30;

export interface ListedRoom {
  roomId: string;
  projectName: string;
  otherName: string;
  otherId: string;
  clientName: string;
  newestId: string;
  newestText: string;
  newestAt: Date;
  isUnread: boolean;
}

/** The rooms of a person, the latest message first, by the time that stands beside it; keyset-paged by that message. */
@Injectable()
export class RoomListQuery {
  constructor(private readonly database: Database) {}

  of(personId: string, before: string | null): Promise<ListedRoom[]> {
    return this.database.prepared<ListedRoom>('messaging.rooms', statement, [personId, before, roomsPerPage + 1]);
  }

  async unreadCount(personId: string): Promise<number> {
    const rows = await this.database.prepared<{ count: number }>('messaging.unread', unreadStatement, [personId]);
    return rows[0]?.count ?? 0;
  }
}

const newest = `
  JOIN LATERAL (SELECT id, text, posted_at, author_id FROM messaging.messages WHERE room_id = me.room_id ORDER BY id DESC LIMIT 1) newest ON true`;

const isUnread = `newest.author_id <> me.person_id AND newest.id IS DISTINCT FROM me.read_up_to`;

const statement = `
  SELECT r.id AS "roomId", offer.project_name AS "projectName", client.name AS "clientName",
         coalesce(CASE me.side WHEN 'client' THEN agency.name END, other.full_name, client.name) AS "otherName", coalesce(other.person_id, r.client_id) AS "otherId",
         newest.id AS "newestId", left(newest.text, 140) AS "newestText", newest.posted_at AS "newestAt", ${isUnread} AS "isUnread"
  FROM ${roomPeople} me
  JOIN messaging.rooms r ON r.id = me.room_id
  ${newest}
  JOIN contracts.offer_cards offer ON offer.contract_id = r.contract_id
  JOIN clients.client_cards client ON client.client_id = r.client_id
  LEFT JOIN agencies.agency_cards agency ON agency.agency_id = r.agency_id
  LEFT JOIN LATERAL (
    SELECT p.person_id, p.full_name FROM ${roomPeople} m JOIN accounts.person_cards p ON p.person_id = m.person_id
    WHERE m.room_id = r.id AND m.person_id <> me.person_id ORDER BY m.side LIMIT 1
  ) other ON true
  WHERE me.person_id = $1
    AND ($2::uuid IS NULL OR (newest.posted_at, newest.id) < (SELECT last.posted_at, last.id FROM messaging.messages AS last WHERE last.id = $2))
  ORDER BY newest.posted_at DESC, newest.id DESC LIMIT $3`;

const unreadStatement = `SELECT count(*)::int AS count FROM ${roomPeople} me ${newest} WHERE me.person_id = $1 AND ${isUnread}`;
