import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';

/** What a mail about a message tells. */
export interface MailedMessage {
  text: string;
  postedAt: Date;
  authorName: string;
  /** For whom the talent's side is there; null for a freelancer. */
  agencyName: string | null;
  roomId: string;
  contractId: string;
  projectName: string;
  clientName: string;
  /** The file beside it, or null. */
  fileName: string | null;
}

/** Reads a message for its mail. */
@Injectable()
export class MailedMessageQuery {
  constructor(private readonly database: Database) {}

  of(messageId: string): Promise<MailedMessage | null> {
    return this.database.row<MailedMessage>(
      `SELECT m.text, m.posted_at AS "postedAt", author.full_name AS "authorName", r.id AS "roomId", r.contract_id AS "contractId",
              offer.project_name AS "projectName", client.name AS "clientName", agency.name AS "agencyName", attachment.file_name AS "fileName"
       FROM messaging.messages m
       JOIN messaging.rooms r ON r.id = m.room_id
       JOIN accounts.person_cards author ON author.person_id = m.author_id
       JOIN contracts.offer_cards offer ON offer.contract_id = r.contract_id
       JOIN clients.client_cards client ON client.client_id = r.client_id
       LEFT JOIN agencies.agency_cards agency ON agency.agency_id = r.agency_id
       LEFT JOIN messaging.attachments attachment ON attachment.message_id = m.id
       WHERE m.id = $1`,
      [messageId],
    );
  }
}
