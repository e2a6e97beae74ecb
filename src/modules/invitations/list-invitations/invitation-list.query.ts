import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database, isId } from '../../../platform/database/index.js';
import type { Audience, Target } from '../invitation-kinds.js';
import type { InvitationState } from '../invitation-state.js';
import type { MailDelivery } from './delivery-words.js';

export interface InvitationRow extends MailDelivery {
  readonly id: string;
  readonly acceptedById: string | null;
  readonly name: string;
  readonly address: string;
  readonly audience: Audience;
  readonly target: Target;
  readonly title: string;
  readonly state: InvitationState;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** When it is to go out by itself, while it waits for that. */
  readonly sendAt: Date | null;
  readonly isOver: boolean;
  readonly hasBounced: boolean;
}

export interface InvitationPage {
  readonly rows: readonly InvitationRow[];
  /** Where the next page begins, or null on the last one. */
  readonly older: string | null;
}

interface Asked {
  readonly clientId: string;
  readonly search: string;
  readonly after: string | null;
}

const pageSize = 25;

/** A client's invitations, newest first, with what became of the newest mail of each. */
@Injectable()
export class InvitationListQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async page({ clientId, search, after }: Asked): Promise<InvitationPage> {
    const { createdAt, id } = placeOf(after);
    const found = await this.database.rows<InvitationRow>(search === '' ? listSql('') : listSql(`AND i.search_text LIKE $6`), [
      clientId, createdAt, id, this.clock.now(), pageSize + 1, ...(search === '' ? [] : [`%${escaped(search.toLowerCase())}%`]),
    ]);
    const rows = found.slice(0, pageSize);
    const last = rows.at(-1);
    return { rows, older: found.length > pageSize && last ? `${last.createdAt.toISOString()}_${last.id}` : null };
  }
}

/** Where the list goes on; what the address line says is not to be trusted, and anything odd starts it anew. */
function placeOf(after: string | null): { createdAt: Date | null; id: string | null } {
  const [instant = '', id] = (after ?? '').split('_');
  const createdAt = new Date(instant);
  return isId(id) && createdAt.getTime() > 0 && createdAt.toISOString() === instant ? { createdAt, id } : { createdAt: null, id: null };
}

function escaped(search: string): string {
  return search.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

/** The page is cut out first, so that deliveries are looked up for its rows only. */
function listSql(search: string): string {
  return `
  WITH page AS (
    SELECT i.id, i.name, i.address, i.audience, i.target, i.title, i.state, i.created_at, i.expires_at, i.bounced_mail_id, i.accepted_by_id, i.send_at
      FROM invitations.invitations i
     WHERE i.client_id = $1 AND i.state <> 'draft' ${search}
       AND ($2::timestamptz IS NULL OR (i.created_at, i.id) < ($2, $3::uuid))
     ORDER BY i.created_at DESC, i.id DESC LIMIT $5)
  SELECT i.id, i.accepted_by_id AS "acceptedById", i.name, i.address, i.audience, i.target, i.title, i.state, i.created_at AS "createdAt", i.expires_at AS "expiresAt", i.send_at AS "sendAt",
         i.expires_at <= $4 AS "isOver", i.bounced_mail_id IS NOT NULL AS "hasBounced",
         d.state AS "deliveryState", d.server_words AS "serverWords", d.handed_over_at AS "handedOverAt"
    FROM page i
    LEFT JOIN LATERAL (
      SELECT m.state, m.server_words, m.handed_over_at FROM platform.mail_deliveries m
       WHERE m.subject_id = i.id AND m.kind IN ('invitations.first', 'invitations.reminder') AND m.state <> 'dropped'
       ORDER BY m.created_at DESC LIMIT 1) d ON true
   ORDER BY i.created_at DESC, i.id DESC`;
}
