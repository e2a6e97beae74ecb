import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { Journeys } from '../../journeys/index.js';
import { RecordId, SectionInPath } from '../path-parameters.js';
import { SectionChangedMeanwhile } from '../profile.errors.js';
import { profilesPaths } from '../profiles.paths.js';
import { blankSection, readSection } from '../sections/section-forms.js';
import { shownAnswers, type SectionName } from '../sections/section-names.js';
import { changedMeanwhile } from '../sections/section.view.js';
import { readSeen } from '../sections/seen-section.js';
import { LeaveSection } from './leave-section.js';
import { UseProfile } from './use-profile.js';
import { currentSection, hasCompleteProfile, type WizardPlace } from './wizard-place.js';
import { WizardPlaceQuery } from './wizard-place.query.js';
import { existingView, wizardPage } from './wizard.view.js';

/** *Create your profile*, section by section. */
@Controller('clouds/:membershipId/profile')
@Allow(signedIn)
export class WizardController {
  constructor(
    private readonly places: WizardPlaceQuery,
    private readonly leaveSection: LeaveSection,
    private readonly useProfile: UseProfile,
    private readonly journeys: Journeys,
  ) {}

  @Get()
  async resume(@CurrentViewer() viewer: Viewer, @Param('membershipId', RecordId) membershipId: string): Promise<PageAnswer | RedirectAnswer> {
    const place = await this.places.find(viewer.personId, membershipId);
    if (place.hasEnded) return this.leadOn(viewer, place);
    if (hasCompleteProfile(place)) return page('profiles/existing', existingView(place, viewer), { layout: 'focus' });
    return redirect(profilesPaths.wizardSection(membershipId, currentSection(place)));
  }

  @Post()
  async use(@CurrentViewer() viewer: Viewer, @Param('membershipId', RecordId) membershipId: string): Promise<RedirectAnswer> {
    await this.useProfile.run(viewer, membershipId);
    return redirect(await this.journeys.nextPath(membershipId));
  }

  @Get(':section')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('membershipId', RecordId) membershipId: string,
    @Param('section', SectionInPath) section: SectionName,
  ): Promise<PageAnswer | RedirectAnswer> {
    const place = await this.places.find(viewer.personId, membershipId);
    if (place.hasEnded) return this.leadOn(viewer, place);
    return wizardPage(place, section, { form: blankSection(section, shownAnswers(place.sections[section])) }, viewer);
  }

  @Post(':section')
  async save(
    @CurrentViewer() viewer: Viewer,
    @Param('membershipId', RecordId) membershipId: string,
    @Param('section', SectionInPath) section: SectionName,
    @Body() body: unknown,
  ): Promise<PageAnswer | RedirectAnswer> {
    const place = await this.places.find(viewer.personId, membershipId);
    const reading = await readSection(section, body);
    const seen = await readSeen(body);
    if (!reading.isValid) return wizardPage(place, section, { form: reading.view(), seen, status: 422 }, viewer);
    const kept = { as: 'answers', typed: reading.input, over: { seen, ifChanged: 'refuse' } } as const;
    try {
      const next = await this.leaveSection.run(viewer, membershipId, { section, kept, towards: 'the next section' });
      return redirect(next ? profilesPaths.wizardSection(membershipId, next) : await this.journeys.nextPath(membershipId));
    } catch (refusal) {
      if (!(refusal instanceof SectionChangedMeanwhile)) throw refusal;
      reading.addError('', changedMeanwhile(viewer.locale));
      return wizardPage(await this.places.find(viewer.personId, membershipId), section, { form: reading.view(), status: 409 }, viewer);
    }
  }

  /** Behind the step the profile is one's own to change; for an agency one doesn't act for now, the journey goes on. */
  private async leadOn({ personId, actingAs }: Viewer, { owner, membershipId }: WizardPlace): Promise<RedirectAnswer> {
    const isOwnHere = actingAs.kind === 'agency' ? actingAs.id === owner.agencyId : personId === owner.personId;
    return redirect(isOwnHere ? profilesPaths.profile : await this.journeys.nextPath(membershipId));
  }
}
