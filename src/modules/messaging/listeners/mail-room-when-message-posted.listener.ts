import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { MessagePosted } from '../events.js';
import { firstMessageMail, newMessageMail } from '../mail/message-mails.js';
import { roomPeople } from '../room-people.sql.js';

interface Recipient {
  messageId: string;
  personId: string;
  address: string;
  fullName: string;
  /** The first message tells the client's side that the offer is accepted; an agency's own people just read it. */
  isAcceptance: boolean;
}

/** Mails every message to everybody in the room but its author. */
@Injectable()
@AfterCommit(MessagePosted)
export class MailRoomWhenMessagePosted {
  constructor(
    private readonly database: Database,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly MessagePosted[]): Promise<void> {
    const recipients = await this.recipientsOf(events.map(({ data }) => data.messageId));
    await this.mailbox.queue(
      recipients.map(({ messageId, personId, address, fullName, isAcceptance }) => ({
        kind: isAcceptance ? firstMessageMail : newMessageMail,
        dedupeKey: `${messageId}:${personId}`,
        to: address,
        toName: fullName,
        subjectId: messageId,
      })),
    );
  }

  private recipientsOf(messageIds: string[]): Promise<Recipient[]> {
    return this.database.rows<Recipient>(
      `SELECT m.id AS "messageId", p.person_id AS "personId", p.email AS address, p.full_name AS "fullName", m.is_first AND member.side = 'client' AS "isAcceptance"
       FROM messaging.messages m
       JOIN ${roomPeople} member ON member.room_id = m.room_id AND member.person_id <> m.author_id
       JOIN accounts.person_cards p ON p.person_id = member.person_id
       WHERE m.id = ANY ($1)`,
      [messageIds],
    );
  }
}
