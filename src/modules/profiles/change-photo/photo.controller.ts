import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotFound } from '../../../platform/errors/index.js';
import { FileStore, readUpload, sendPagePicture } from '../../../platform/files/index.js';
import { formView } from '../../../platform/forms/index.js';
import { Allow, ChecksTokenItself, CurrentViewer, FormCheck, FormStandsAt, Limits, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import type { ProfileOwner } from '../profile-owner.js';
import { profilesPaths } from '../profiles.paths.js';
import { ownProfile } from '../show-profile/own-profile.js';
import { ProfileQuery } from '../show-profile/profile.query.js';
import { profileView } from '../show-profile/profile.view.js';
import { ChangePhoto } from './change-photo.js';
import { photoRules } from './photo-rules.js';

/** Looking into a picture costs more than keeping it, so tries are counted too. */
const tries = { max: 60, perMinutes: 60 };

/** The photo of a freelancer's profile. */
@Controller('profile/photo')
@Allow(signedIn)
export class PhotoController {
  constructor(
    private readonly profile: ProfileQuery,
    private readonly changePhoto: ChangePhoto,
    private readonly files: FileStore,
    private readonly formCheck: FormCheck,
    private readonly limits: Limits,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Res() res: Response): Promise<void> {
    const { photoFileId } = await this.profile.of(ownPhoto(viewer));
    if (photoFileId === null) throw new NotFound();
    sendPagePicture(res, await this.files.pagePng(photoFileId, 1));
  }

  @Post()
  @ChecksTokenItself()
  async create(@CurrentViewer() viewer: Viewer, @Req() req: Request): Promise<PageAnswer | RedirectAnswer> {
    await this.limits.take('profiles.photo', viewer.personId, tries);
    const upload = await readUpload(req, { ...photoRules, checkToken: (token) => this.formCheck.requireToken(req, token) });
    await this.formCheck.checkContext(req, upload.fields['_acting'], upload.fields);
    const owner = ownPhoto(viewer);
    if (upload.problem || !upload.file) {
      const form = formView({ photo: '' }, [{ field: 'photo', message: upload.problem?.message ?? 'Select a photo' }]);
      return page('profiles/show', profileView(await this.profile.of(owner), owner, form, viewer), { layout: 'room', status: 422 });
    }
    await this.changePhoto.run(viewer, upload.file);
    return redirect(profilesPaths.profile, { flash: { kind: 'ok', text: 'Your photo is saved.' } });
  }

  @FormStandsAt(profilesPaths.photo)
  @Post('removal')
  async remove(@CurrentViewer() viewer: Viewer): Promise<RedirectAnswer> {
    ownPhoto(viewer);
    await this.changePhoto.run(viewer, null);
    return redirect(profilesPaths.profile, { flash: { kind: 'ok', text: 'Your photo is removed.' } });
  }
}

/** Agencies have no photo. @throws NotFound */
function ownPhoto(viewer: Viewer): ProfileOwner {
  const owner = ownProfile(viewer);
  if (owner.agencyId !== null) throw new NotFound();
  return owner;
}
