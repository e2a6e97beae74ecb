import { Body, Controller, Param, Post } from '@nestjs/common';
import { readForm, type FormReading } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { Journeys } from '../../journeys/index.js';
import { journeysPaths } from '../../journeys/journeys.paths.js';
import { RecordId, SectionInPath } from '../path-parameters.js';
import { profilesPaths } from '../profiles.paths.js';
import type { Typed } from '../sections/keep-section.js';
import { readSection } from '../sections/section-forms.js';
import { isEmpty, type SectionName } from '../sections/section-names.js';
import { sectionTitle } from '../sections/section.view.js';
import { readSeen } from '../sections/seen-section.js';
import { HalfFilledForm } from './half-filled.form.js';
import { LeaveSection } from './leave-section.js';
import { isRequired } from './wizard-place.js';
import { WizardPlaceQuery } from './wizard-place.query.js';
import { halfFilledView, wizardPage } from './wizard.view.js';

/** The other ways out of a section: *Skip* at its edge, *Save and exit*, *Skip to verification*. All of them take what was typed along. */
@Controller('clouds/:membershipId/profile/:section')
@Allow(signedIn)
export class WaysOnController {
  constructor(
    private readonly places: WizardPlaceQuery,
    private readonly leaveSection: LeaveSection,
    private readonly journeys: Journeys,
  ) {}

  @FormStandsAt(profilesPaths.wizardSection)
  @Post('skip')
  async skip(
    @CurrentViewer() viewer: Viewer,
    @Param('membershipId', RecordId) membershipId: string,
    @Param('section', SectionInPath) section: SectionName,
    @Body() body: unknown,
  ): Promise<PageAnswer | RedirectAnswer> {
    const place = await this.places.find(viewer.personId, membershipId);
    const reading = await readSection(section, body);
    const { choice, shown } = (await readForm(HalfFilledForm, body)).values;
    if (isRequired(place)) {
      reading.addError('', translate('No section can be skipped here. Fill in {section}, or save and exit.', { section: sectionTitle(section, viewer.locale) }, viewer.locale));
      return wizardPage(place, section, { form: reading.view(), seen: await readSeen(body), status: 422 }, viewer);
    }
    const kept = choice === 'discard' ? ({ as: 'nothing' } as const) : edgeOf(reading, shown, await readSeen(body));
    if (kept.as === 'draft' && choice !== 'keep') {
      // Whatever is answered to the question, or if the person just leaves: what was typed is there when they come back.
      await this.leaveSection.run(viewer, membershipId, { section, kept, towards: 'the same section' });
      if (choice === 'finish') return redirect(profilesPaths.wizardSection(membershipId, section));
      return page('profiles/half-filled', halfFilledView(place, section, { typed: reading.input, errors: reading.errors }, viewer), { layout: 'focus', status: 422 });
    }
    const next = await this.leaveSection.run(viewer, membershipId, { section, kept, towards: 'the next section' });
    return redirect(next ? profilesPaths.wizardSection(membershipId, next) : await this.journeys.nextPath(membershipId));
  }

  @FormStandsAt(profilesPaths.wizardSection)
  @Post('exit')
  async exit(
    @CurrentViewer() viewer: Viewer,
    @Param('membershipId', RecordId) membershipId: string,
    @Param('section', SectionInPath) section: SectionName,
    @Body() body: unknown,
  ): Promise<RedirectAnswer> {
    const { shown } = (await readForm(HalfFilledForm, body)).values;
    const kept = edgeOf(await readSection(section, body), shown, await readSeen(body));
    await this.leaveSection.run(viewer, membershipId, { section, kept, towards: 'the same section' });
    const text = translate('Your profile is kept. Continue leads back to {section}.', { section: sectionTitle(section, viewer.locale) }, viewer.locale);
    return redirect(journeysPaths.home, { flash: { kind: 'ok', text } });
  }

  @FormStandsAt(profilesPaths.wizardSection)
  @Post('verification')
  async toVerification(
    @CurrentViewer() viewer: Viewer,
    @Param('membershipId', RecordId) membershipId: string,
    @Param('section', SectionInPath) section: SectionName,
    @Body() body: unknown,
  ): Promise<RedirectAnswer> {
    const { shown } = (await readForm(HalfFilledForm, body)).values;
    const kept = edgeOf(await readSection(section, body), shown, await readSeen(body));
    await this.leaveSection.run(viewer, membershipId, { section, kept, towards: 'verification' });
    return redirect(await this.journeys.nextPath(membershipId));
  }
}

/**
 * At an edge is a section in which nothing was typed, or everything; in between it is a draft. An empty form in an old tab knows of no draft and drops none,
 * and what was saved in another window meanwhile stays, with this one's answers beside it as a draft.
 */
function edgeOf(reading: FormReading<object>, shown: string, seen: string): Typed {
  if (isEmpty(reading.input)) return { as: shown === 'draft' ? 'nothing' : 'left as it is' };
  return reading.isValid ? { as: 'answers', typed: reading.input, over: { seen, ifChanged: 'keep as draft' } } : { as: 'draft', typed: reading.input };
}
