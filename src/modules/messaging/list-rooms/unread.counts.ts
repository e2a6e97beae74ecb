import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { ContextCounts, type ContextCount, type ContextCountSource } from '../../../platform/security/index.js';
import { roomPeople } from '../room-people.sql.js';

/** How many messages of others a person has not marked as read or answered, by the name in which they are in the room. */
@Injectable()
@ContextCounts()
export class UnreadCounts implements ContextCountSource {
  constructor(private readonly database: Database) {}

  async countsOf(personId: string): Promise<ContextCount[]> {
    const rows = await this.database.prepared<{ key: string; unread: number }>('messaging.unread-by-context', unreadSql, [personId]);
    return rows.map((row) => ({ ...row, openOffers: 0 }));
  }
}

/** A room that nobody looks into for a year is counted to a hundred and no further. */
const unreadSql = `
  SELECT CASE WHEN me.side = 'client' THEN 'client:' || room.client_id
              WHEN offer.agency_id IS NOT NULL THEN 'agency:' || offer.agency_id
              ELSE 'self' END AS key,
         sum(news.count)::int AS unread
    FROM ${roomPeople} AS me
    JOIN messaging.rooms AS room ON room.id = me.room_id
    JOIN LATERAL (
      SELECT count(*) AS count FROM (
        SELECT 1 FROM messaging.messages AS message
         WHERE message.room_id = me.room_id AND message.author_id <> me.person_id AND (me.read_up_to IS NULL OR message.id > me.read_up_to)
         LIMIT 100) AS listed) AS news ON news.count > 0
    JOIN contracts.offer_cards AS offer ON offer.contract_id = room.contract_id
   WHERE me.person_id = $1
   GROUP BY 1`;
