import { Injectable } from '@nestjs/common';
import { MemberLeft, WorkHandedOver } from '../../clients/events.js';
import { Database } from '../../../platform/database/index.js';
import { JoinsTransaction } from '../../../platform/events/index.js';

/** Whoever takes over sits in the rooms instead, has as much to read as the one before them, and the rooms say so. */
@Injectable()
@JoinsTransaction(WorkHandedOver, { order: 60 })
export class HandOverRoomsWhenWorkHandedOver {
  constructor(private readonly database: Database) {}

  async handle({ data: { clientId, fromId, toId } }: WorkHandedOver): Promise<void> {
    await this.database.execute(handOverSql, [clientId, fromId, toId]);
  }
}

/** Whoever does not belong to the client any more does not read its rooms either. */
@Injectable()
@JoinsTransaction(MemberLeft)
export class LeaveRoomsWhenMemberLeft {
  constructor(private readonly database: Database) {}

  /** Where somebody took over, their place is theirs by the other event; said first or last makes no difference. */
  async handle({ data: { clientId, personId, handedToId } }: MemberLeft): Promise<void> {
    if (handedToId === null) await this.database.execute(placesSql, [clientId, personId]);
  }
}

const placesSql = `
    DELETE FROM messaging.members AS member USING messaging.rooms AS room
     WHERE room.id = member.room_id AND room.client_id = $1 AND member.person_id = $2 AND member.side = 'client'`;

const handOverSql = `
  WITH places AS (${placesSql}
    RETURNING member.room_id, member.read_up_to)
  INSERT INTO messaging.members AS member (room_id, person_id, side, read_up_to, took_over_from_id)
  SELECT room_id, $3, 'client', read_up_to, $2 FROM places
  ON CONFLICT (room_id, person_id) DO NOTHING`;
