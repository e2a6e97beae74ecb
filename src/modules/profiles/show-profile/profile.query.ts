import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { ProfileOwner } from '../profile-owner.js';
import { isPublic } from '../publish-profile/is-public.sql.js';
import type { KeptSections } from '../sections/section-names.js';

/** A profile with everything that its owner sees. Somebody who never began one has it too, empty. */
export interface ProfileRow {
  readonly name: string;
  readonly photoFileId: string | null;
  readonly slug: string | null;
  readonly publishedAt: Date | null;
  readonly sections: KeptSections;
}

/** Profiles, each read with one statement. */
@Injectable()
export class ProfileQuery {
  constructor(private readonly database: Database) {}

  /** The owner's own. */
  async of({ personId, agencyId }: ProfileOwner): Promise<ProfileRow> {
    const [row] = await this.database.prepared<ProfileRow>('profiles.own', ownSql, [personId, agencyId]);
    if (!row) throw new Error('A profile was asked for of somebody who is not there.');
    return row;
  }

  /** What everybody may read; null where there is no such page, or not any more, or not yet: the three are told alike. */
  async published(slug: string): Promise<ProfileRow | null> {
    const [row] = await this.database.prepared<ProfileRow>('profiles.published', publishedSql, [slug]);
    return row ?? null;
  }
}

const columns = `profile.photo_file_id AS "photoFileId", profile.slug, profile.published_at AS "publishedAt",
    coalesce((SELECT jsonb_object_agg(section.name, jsonb_build_object('answers', section.answers, 'draft', section.draft))
      FROM profiles.sections AS section WHERE section.profile_id = profile.id), '{}') AS sections`;

const ownSql = `
  SELECT coalesce(person.full_name, agency.name) AS name, ${columns}
  FROM (SELECT $1::uuid AS person_id, $2::uuid AS agency_id) AS owner
  LEFT JOIN accounts.person_cards AS person ON person.person_id = owner.person_id
  LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = owner.agency_id
  LEFT JOIN profiles.profiles AS profile ON profile.person_id = owner.person_id OR profile.agency_id = owner.agency_id`;

const publishedSql = `
  SELECT person.full_name AS name, ${columns}
  FROM profiles.profiles AS profile
  JOIN accounts.person_cards AS person ON person.person_id = profile.person_id
  WHERE profile.slug = $1 AND ${isPublic('profile')}`;
