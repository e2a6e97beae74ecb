import { Injectable } from '@nestjs/common';
import { Database, isId } from '../../../platform/database/index.js';
import type { AgencyRole } from '../agency-rights.js';
import type { AgencyState, ListingTexts } from '../agency.entity.js';

/** A listing, and what the viewer is in its agency. */
export interface ListingRow extends ListingTexts {
  readonly id: string;
  readonly slug: string;
  readonly state: AgencyState;
  readonly logoFileId: string | null;
  readonly publishedAt: Date | null;
  readonly changedAt: Date;
  readonly suspendedAt: Date | null;
  readonly suspensionReason: string | null;
  /** Null where the viewer does not belong to it. */
  readonly role: AgencyRole | null;
}

/** What pages show of a listing, in one statement. What a stranger may see of it is for the page to say. */
@Injectable()
export class ListingQuery {
  constructor(private readonly database: Database) {}

  async bySlug(slug: string, personId: string | null): Promise<ListingRow | null> {
    const [row] = await this.database.prepared<ListingRow>('agencies.listing-by-slug', `${listingSql} WHERE agency.slug = $2`, [personId, slug]);
    return row ?? null;
  }

  async byId(agencyId: string, personId: string | null): Promise<ListingRow | null> {
    if (!isId(agencyId)) return null;
    const [row] = await this.database.prepared<ListingRow>('agencies.listing-by-id', `${listingSql} WHERE agency.id = $2`, [personId, agencyId]);
    return row ?? null;
  }
}

/** The columns of a ListingRow but the role. */
export const listingColumns = `
  agency.id, agency.slug, agency.state, agency.name, agency.tagline, agency.about, agency.skills, agency.languages, agency.place, agency.country,
  agency.size, agency.website, agency.logo_file_id AS "logoFileId", agency.published_at AS "publishedAt", agency.changed_at AS "changedAt",
  agency.suspended_at AS "suspendedAt", agency.suspension_reason AS "suspensionReason"`;

const listingSql = `
  SELECT ${listingColumns}, member.role
    FROM agencies.agencies AS agency
    LEFT JOIN agencies.members AS member ON member.agency_id = agency.id AND member.person_id = $1 AND member.is_active`;
