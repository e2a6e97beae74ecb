import { Controller, Get, Post } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import { Allow, CurrentViewer, FormStandsAt, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { ProfileNotReady } from '../profile.errors.js';
import { profilesPaths } from '../profiles.paths.js';
import { ProfileQuery } from '../show-profile/profile.query.js';
import { shownProfile } from '../show-profile/shown-profile.view.js';
import { PublishProfile } from './publish-profile.js';

/** Making one's own profile public, and private again. It is seen beforehand exactly as strangers will see it. */
@Controller('profile/publication')
@Allow(signedIn)
export class PublicationController {
  constructor(
    private readonly profile: ProfileQuery,
    private readonly publishProfile: PublishProfile,
  ) {}

  @Get()
  async preview(@CurrentViewer() viewer: Viewer): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.profile.of({ personId: freelancer(viewer).personId, agencyId: null });
    if (row.publishedAt !== null) return redirect(profilesPaths.profile);
    if (!row.sections.headline?.answers) throw new ProfileNotReady();
    const photoPath = row.photoFileId === null ? null : profilesPaths.photo;
    const shown = shownProfile(row, { kind: 'freelancer', lang: viewer.locale, photoPath });
    const title = translate('Publish your profile', {}, viewer.locale);
    return page('profiles/publication', { title, shown, action: profilesPaths.publication, backPath: profilesPaths.profile }, { layout: 'focus' });
  }

  @Post()
  async publish(@CurrentViewer() viewer: Viewer): Promise<RedirectAnswer> {
    await this.publishProfile.publish(freelancer(viewer));
    return redirect(profilesPaths.profile, { flash: { kind: 'ok', text: 'Your profile is public now.' } });
  }

  @FormStandsAt(profilesPaths.publication)
  @Post('end')
  async unpublish(@CurrentViewer() viewer: Viewer): Promise<RedirectAnswer> {
    await this.publishProfile.unpublish(freelancer(viewer));
    return redirect(profilesPaths.profile, { flash: { kind: 'ok', text: 'Your profile is private again. Its public page is gone.' } });
  }
}

/** An agency has its listing instead. @throws NotFound */
function freelancer(viewer: Viewer): Viewer {
  if (viewer.actingAs.kind === 'agency') throw new NotFound();
  return viewer;
}
