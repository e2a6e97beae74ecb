import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { actingClientOf } from '../../clients/index.js';
import { memberColumns, memberTables, type MemberRow } from '../list-members/member-list.query.js';
import { membershipColumns, membershipJoins } from '../membership.sql.js';

export interface MemberNote {
  readonly id: string;
  readonly text: string;
  readonly authorName: string;
  readonly writtenAt: string;
}

/** Something that happened between the client and the member; instants are ISO text. */
export interface MemberDeed {
  readonly what: 'joining' | 'ready' | 'left' | 'removed' | 'accepted';
  /** The cloud's or the project's name. */
  readonly name: string;
  readonly at: string;
  readonly why: string | null;
}

export interface ShownMember extends MemberRow {
  readonly notes: readonly MemberNote[];
  readonly deeds: readonly MemberDeed[];
}

/** A member as the client sees them, with its own notes and tags, in one statement; 404 to every other client. */
@Injectable()
export class MemberQuery {
  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, membershipId: string): Promise<ShownMember> {
    const row = await this.database.row<ShownMember>(sql, [membershipId, actingClientOf(viewer).id]);
    if (!row) throw new NotFound();
    return row;
  }
}

const notes = `
  SELECT json_agg(json_build_object('id', note.id, 'text', note.text, 'authorName', author.full_name, 'writtenAt', note.written_at) ORDER BY note.id DESC) AS list
    FROM (SELECT * FROM talent_clouds.notes
           WHERE client_id = membership.client_id AND talent_id = membership.talent_id ORDER BY id DESC LIMIT 100) AS note
    JOIN accounts.person_cards AS author ON author.person_id = note.author_id`;

/** All clouds of the client that they were in, and all its contracts with them. */
const deeds = `
  SELECT json_agg(json_build_object('what', deed.what, 'name', deed.name, 'at', deed.at, 'why', deed.why) ORDER BY deed.at DESC) AS list
    FROM (
      SELECT happened.what, place.name, happened.at, happened.why
        FROM talent_clouds.memberships AS own
        JOIN talent_clouds.clouds AS place ON place.id = own.cloud_id
        CROSS JOIN LATERAL (VALUES
          (CASE own.came_by WHEN 'invitation' THEN 'joining' END, own.opened_at, NULL),
          ('ready', own.ready_at, NULL),
          (own.state, own.ended_at, own.ended_why)) AS happened (what, at, why)
       WHERE own.client_id = membership.client_id AND own.talent_id = membership.talent_id AND happened.what IS NOT NULL AND happened.at IS NOT NULL
      UNION ALL
      SELECT 'accepted', offer.project_name, offer.accepted_at, NULL FROM contracts.offer_cards AS offer
       WHERE offer.client_id = membership.client_id AND offer.accepted_at IS NOT NULL
         AND (offer.freelancer_id = membership.person_id OR offer.agency_id = membership.agency_id)
      ORDER BY at DESC LIMIT 50) AS deed`;

const sql = `
  SELECT ${membershipColumns}, ${memberColumns}, coalesce(notes.list, '[]') AS notes, coalesce(deeds.list, '[]') AS deeds
  FROM talent_clouds.memberships AS membership ${membershipJoins} ${memberTables}
  LEFT JOIN LATERAL (${notes}) AS notes ON true
  LEFT JOIN LATERAL (${deeds}) AS deeds ON true
  WHERE membership.id = $1 AND membership.client_id = $2`;
