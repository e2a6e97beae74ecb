import { Injectable } from '@nestjs/common';
import { Database, newId } from '../../../platform/database/index.js';
import { Events, JoinsTransaction } from '../../../platform/events/index.js';
import { OfferAccepted } from '../../contracts/events.js';
import { MessagePosted, RoomOpened } from '../events.js';

/** Accepting and the first message are one act: the room exists, with that message in it, exactly if the offer is accepted. */
@Injectable()
@JoinsTransaction(OfferAccepted)
export class OpenRoomWhenOfferAccepted {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async handle({ data }: OfferAccepted): Promise<void> {
    const { contractId, clientId, personId, agencyId, hiringManagerId, message, at } = data;
    const roomId = newId();
    const messageId = newId();
    await this.database.execute(
      `WITH room AS (
         INSERT INTO messaging.rooms (id, contract_id, client_id, opened_at, agency_id) VALUES ($1, $2, $3, $4, $9)
       ), members AS (
         INSERT INTO messaging.members (room_id, person_id, side, read_up_to)
         SELECT $1, person_id, side, read_up_to
         FROM (VALUES ($5::uuid, 'talent', $7::uuid), ($6::uuid, 'client', NULL)) AS both_sides (person_id, side, read_up_to)
         ON CONFLICT DO NOTHING
       )
       INSERT INTO messaging.messages (id, room_id, author_id, text, is_first, form_key, posted_at) VALUES ($7, $1, $5, $8, true, $7, $4)`,
      [roomId, contractId, clientId, at, personId, hiringManagerId, messageId, message, agencyId],
    );
    await this.events.publishAll([
      new RoomOpened({ roomId, contractId, at }),
      new MessagePosted({ messageId, roomId, contractId, clientId, authorId: personId, isFirst: true, at }),
    ]);
  }
}
