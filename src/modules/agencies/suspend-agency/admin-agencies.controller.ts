import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { isId } from '../../../platform/database/index.js';
import { FileStore, sendPagePicture } from '../../../platform/files/index.js';
import { invalid, readForm } from '../../../platform/forms/index.js';
import { admin, Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { agenciesPaths } from '../agencies.paths.js';
import { ListingNotFound } from '../agency.errors.js';
import { ListingQuery, type ListingRow } from '../show-listing/listing.query.js';
import { adminAgenciesView, adminAgencyView } from './admin-agencies.view.js';
import { AgencyListQuery } from './agency-list.query.js';
import { SuspendAgency } from './suspend-agency.js';
import { SuspensionForm } from './suspension.form.js';

const longestSearch = 120;

/** Agencies in the back office: to find one, to take its listing out of sight, to bring it back. */
@Controller()
@Allow(admin)
export class AdminAgenciesController {
  constructor(
    private readonly list: AgencyListQuery,
    private readonly listings: ListingQuery,
    private readonly suspendAgency: SuspendAgency,
    private readonly files: FileStore,
  ) {}

  @Get(agenciesPaths.adminAgencies)
  async index(@Query('q') q: unknown, @Query('before') given: unknown): Promise<PageAnswer> {
    const search = typeof q === 'string' ? q.slice(0, longestSearch).trim() : '';
    const before = typeof given === 'string' && isId(given) ? given : null;
    return page('agencies/admin-index', adminAgenciesView(await this.list.page(search, before), { search, before }), { layout: 'desk' });
  }

  @Get(agenciesPaths.adminAgency(':id'))
  async show(@Param('id') id: string): Promise<PageAnswer> {
    const row = await this.agency(id);
    return page('agencies/admin-show', adminAgencyView(row, await this.list.ownersOf(id)), { layout: 'desk' });
  }

  @Get(agenciesPaths.adminLogo(':id'))
  async logo(@Param('id') id: string, @Res() res: Response): Promise<void> {
    const { logoFileId } = await this.agency(id);
    if (logoFileId === null) throw new ListingNotFound();
    sendPagePicture(res, await this.files.pagePng(logoFileId, 1));
  }

  @Post(agenciesPaths.suspension(':id'))
  async suspend(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.agency(id);
    const form = await readForm(SuspensionForm, body);
    if (!form.isValid) return invalid('agencies/admin-show', adminAgencyView(row, await this.list.ownersOf(id), form.view()), form, { layout: 'desk' });
    await this.suspendAgency.suspend(viewer, id, form.values.reason);
    return redirect(agenciesPaths.adminAgency(id), { flash: { kind: 'ok', text: 'The listing is out of sight. Its owners are told by mail.' } });
  }

  @Post(agenciesPaths.suspensionEnd(':id'))
  async lift(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    await this.agency(id);
    await this.suspendAgency.lift(viewer, id);
    return redirect(agenciesPaths.adminAgency(id), { flash: { kind: 'ok', text: 'The listing is in sight again. Its owners are told by mail.' } });
  }

  private async agency(id: string): Promise<ListingRow> {
    const row = await this.listings.byId(id, null);
    if (!row) throw new ListingNotFound();
    return row;
  }
}
