import { Injectable } from '@nestjs/common';
import { Clients } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database, idFrom, newId } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { FileStore, type IncomingFile } from '../../../platform/files/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { MessagePosted } from '../events.js';
import { moveMark, roomPeople } from '../room-people.sql.js';

interface Written {
  contractId: string;
  clientId: string;
  side: 'talent' | 'client';
  isNew: boolean;
}

type Message = Readonly<{ roomId: string; text: string; formKey: string; file?: IncomingFile | null }>;

/** Puts a message into a room its author is a member of, once per form; other words from the same form are another message. */
@Injectable()
export class PostMessage {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly files: FileStore,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound when the room is not the viewer's: its existence is told to nobody else; ClientIsSuspended to its client's side */
  @InTransaction()
  async run(viewer: Viewer, message: Message): Promise<void> {
    await this.post(viewer, message);
  }

  private async post(viewer: Viewer, message: Message): Promise<void> {
    const { roomId, text, formKey, file } = message;
    const messageId = newId();
    const at = this.clock.now();
    const written = await this.database.row<Written>(statement, [messageId, roomId, viewer.personId, text, formKey, at]);
    if (!written) throw new NotFound();
    // Somebody went back to the form and wrote on: what was said to be sent has to be there.
    if (!written.isNew) return (await this.isThere(viewer, message)) ? undefined : this.post(viewer, { ...message, formKey: keyOf(message) });
    const { contractId, clientId, side } = written;
    if (side === 'client') await this.clients.requireActive(clientId);
    if (file) await this.attach(file, { messageId, clientId, personId: viewer.personId });
    await this.events.publish(
      new MessagePosted({ messageId, roomId, contractId, clientId, authorId: viewer.personId, isFirst: false, at: at.toISOString() }),
    );
  }

  private async isThere(viewer: Viewer, { roomId, text, formKey, file }: Message): Promise<boolean> {
    const [same] = await this.database.rows(sameStatement, [roomId, formKey, viewer.personId, text, file?.originalName ?? null, file?.sizeInBytes ?? null]);
    return same !== undefined;
  }

  private async attach(incoming: IncomingFile, to: { messageId: string; clientId: string; personId: string }): Promise<void> {
    const { id, originalName, sizeInBytes, state } = await this.files.keep(incoming, { tenantId: to.clientId, personId: to.personId, purpose: 'messaging.attachment' });
    await this.database.execute(
      'INSERT INTO messaging.attachments (message_id, file_id, file_name, size_in_bytes, file_state) VALUES ($1, $2, $3, $4, $5)',
      [to.messageId, id, originalName, sizeInBytes, state],
    );
  }
}

/** Another message of the same form has the same key however often it is sent. */
function keyOf({ formKey, text, file }: Message): string {
  return idFrom(formKey, text, file?.sha256 ?? null);
}

/** The author has read what they answer, so the mark moves along. */
const statement = `
  WITH room AS (
    SELECT r.id, r.contract_id, r.client_id, m.side FROM messaging.rooms r
    JOIN ${roomPeople} m ON m.room_id = r.id AND m.person_id = $3 WHERE r.id = $2
  ), written AS (
    INSERT INTO messaging.messages (id, room_id, author_id, text, is_first, form_key, posted_at)
    SELECT $1, room.id, $3, $4, false, $5, $6 FROM room
    ON CONFLICT (room_id, form_key) DO NOTHING RETURNING id
  ), mark AS (
    INSERT INTO messaging.members (room_id, person_id, side, read_up_to) SELECT room.id, $3, room.side, written.id FROM room, written${moveMark}
  )
  SELECT room.contract_id AS "contractId", room.client_id AS "clientId", room.side, EXISTS (SELECT FROM written) AS "isNew" FROM room`;

const sameStatement = `
  SELECT FROM messaging.messages m LEFT JOIN messaging.attachments a ON a.message_id = m.id
   WHERE m.room_id = $1 AND m.form_key = $2 AND m.author_id = $3 AND m.text = $4
     AND a.file_name IS NOT DISTINCT FROM $5 AND a.size_in_bytes IS NOT DISTINCT FROM $6`;
