import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { NotFound } from '../../../platform/errors/index.js';
import { FileStore, sendPagePicture } from '../../../platform/files/index.js';
import { MaybeViewer, Public } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { profilesPaths } from '../profiles.paths.js';
import { ProfileQuery, type ProfileRow } from '../show-profile/profile.query.js';
import { shownProfile } from '../show-profile/shown-profile.view.js';

/** The public pages of freelancers who published their profile. */
@Controller('freelancers/:slug')
@Public()
export class FreelancersController {
  constructor(
    private readonly profile: ProfileQuery,
    private readonly files: FileStore,
  ) {}

  @Get()
  async show(@MaybeViewer() viewer: Viewer | null, @Param('slug') slug: string): Promise<PageAnswer> {
    const row = await this.published(slug);
    const photoPath = row.photoFileId === null ? null : `${profilesPaths.freelancerPhoto(slug)}?v=${row.photoFileId}`;
    const shown = shownProfile(row, { kind: 'freelancer', lang: viewer?.locale ?? 'en', photoPath });
    return page('profiles/freelancer', { title: row.name, shown }, { layout: 'focus' });
  }

  @Get('photo')
  async photo(@Param('slug') slug: string, @Res() res: Response): Promise<void> {
    const { photoFileId } = await this.published(slug);
    if (photoFileId === null) throw new NotFound();
    sendPagePicture(res, await this.files.pagePng(photoFileId, 1));
  }

  private async published(slug: string): Promise<ProfileRow> {
    const row = await this.profile.published(slug);
    if (!row) throw new NotFound();
    return row;
  }
}
