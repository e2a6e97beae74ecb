import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { formView, type FormView } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { SectionInPath } from '../path-parameters.js';
import { SectionChangedMeanwhile } from '../profile.errors.js';
import { profilesPaths } from '../profiles.paths.js';
import { blankSection, readSection } from '../sections/section-forms.js';
import { shownAnswers, type SectionName } from '../sections/section-names.js';
import { changedMeanwhile, sectionTitle } from '../sections/section.view.js';
import { readSeen, seenAs } from '../sections/seen-section.js';
import { ChangeSection } from './change-section.js';
import { ownProfile } from './own-profile.js';
import { ProfileQuery } from './profile.query.js';
import { profileView, sectionView } from './profile.view.js';

/** One's own profile, or that of the agency one acts for. */
@Controller('profile')
@Allow(signedIn)
export class ProfileController {
  constructor(
    private readonly profile: ProfileQuery,
    private readonly changeSection: ChangeSection,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer): Promise<PageAnswer> {
    const owner = ownProfile(viewer);
    return page('profiles/show', profileView(await this.profile.of(owner), owner, formView({ photo: '' }, []), viewer), { layout: 'room' });
  }

  @Get('sections/:section')
  async edit(@CurrentViewer() viewer: Viewer, @Param('section', SectionInPath) section: SectionName): Promise<PageAnswer> {
    return this.sectionPage(viewer, section);
  }

  @Post('sections/:section')
  async update(
    @CurrentViewer() viewer: Viewer,
    @Param('section', SectionInPath) section: SectionName,
    @Body() body: unknown,
  ): Promise<PageAnswer | RedirectAnswer> {
    const owner = ownProfile(viewer);
    const reading = await readSection(section, body);
    const seen = await readSeen(body);
    if (!reading.isValid) return this.sectionPage(viewer, section, { form: reading.view(), seen, status: 422 });
    try {
      await this.changeSection.run(owner, section, reading.input, { seen, ifChanged: 'refuse' });
    } catch (refusal) {
      if (!(refusal instanceof SectionChangedMeanwhile)) throw refusal;
      reading.addError('', changedMeanwhile(viewer.locale));
      return this.sectionPage(viewer, section, { form: reading.view(), status: 409 });
    }
    const text = translate('{section}: saved', { section: sectionTitle(section, viewer.locale) }, viewer.locale);
    return redirect(profilesPaths.profile, { flash: { kind: 'ok', text } });
  }

  /** What is sent next goes over what the page shows: after a refusal for other reasons still over what was there when it was opened. */
  private async sectionPage(viewer: Viewer, section: SectionName, refused?: { form: FormView; seen?: string; status: 409 | 422 }): Promise<PageAnswer> {
    const owner = ownProfile(viewer);
    const row = await this.profile.of(owner);
    const saved = row.sections[section]?.answers ?? null;
    const form = refused?.form ?? blankSection(section, shownAnswers(row.sections[section]));
    const shown = { owner, section, form, seen: refused?.seen ?? seenAs(saved), changed: refused?.status === 409 ? saved : null };
    return page('profiles/section', sectionView(row, shown, viewer), { layout: 'focus', status: refused?.status ?? 200 });
  }
}
