import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Settings } from '../../../platform/config/index.js';
import { FileStore, sendPagePicture } from '../../../platform/files/index.js';
import { MaybeViewer, Public, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { agenciesPaths } from '../agencies.paths.js';
import { ListingNotFound, ListingOutOfSight } from '../agency.errors.js';
import { ListingQuery, type ListingRow } from './listing.query.js';
import { publicListingView } from './public-listing.view.js';

/** What was taken out of sight goes out of caches within the hour. */
const publicCaching = 'public, max-age=3600';

/** The listing of an agency, for everybody once it is public; before, for its own people. */
@Controller()
export class ListingController {
  constructor(
    private readonly listings: ListingQuery,
    private readonly files: FileStore,
    private readonly settings: Settings,
  ) {}

  @Get(agenciesPaths.listing(':slug'))
  @Public()
  async show(@MaybeViewer() viewer: Viewer | null, @Param('slug') slug: string): Promise<PageAnswer> {
    return page('agencies/show', publicListingView(await this.seen(viewer, slug), { viewer, publicUrl: this.settings.publicUrl }), { layout: 'room' });
  }

  @Get(agenciesPaths.logo(':slug', ':fileId'))
  @Public()
  async logo(@MaybeViewer() viewer: Viewer | null, @Param('slug') slug: string, @Param('fileId') fileId: string, @Res() res: Response): Promise<void> {
    const { state, logoFileId } = await this.seen(viewer, slug);
    if (logoFileId === null || logoFileId !== fileId) throw new ListingNotFound();
    sendPagePicture(res, await this.files.pagePng(logoFileId, 1), state === 'public' ? publicCaching : undefined);
  }

  private async seen(viewer: Viewer | null, slug: string): Promise<ListingRow> {
    const row = await this.listings.bySlug(slug, viewer?.personId ?? null);
    if (!row || (row.state === 'draft' && row.role === null)) throw new ListingNotFound();
    if (row.state === 'suspended' && row.role === null) throw new ListingOutOfSight();
    return row;
  }
}
