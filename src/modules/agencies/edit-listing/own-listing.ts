import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/security/index.js';
import { actingAgencyOf } from '../acting-agency.js';
import { ListingNotFound } from '../agency.errors.js';
import { ListingQuery, type ListingRow } from '../show-listing/listing.query.js';

/** The listing of the agency that the viewer acts for. */
@Injectable()
export class OwnListing {
  constructor(private readonly listings: ListingQuery) {}

  async of(viewer: Viewer): Promise<ListingRow> {
    const row = await this.listings.byId(actingAgencyOf(viewer).id, viewer.personId);
    if (!row) throw new ListingNotFound();
    return row;
  }
}
