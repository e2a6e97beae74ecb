import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { ProfileIsRequired } from '../profile.errors.js';
import { ProfilesRepository } from '../profiles.repository.js';
import { KeepSection, type Typed } from '../sections/keep-section.js';
import { nextSection, type KeptSections, type SectionName } from '../sections/section-names.js';
import { EndProfileStep } from './end-profile-step.js';
import { isRequired, maySkipToVerification, type WizardPlace } from './wizard-place.js';
import { WizardPlaceQuery } from './wizard-place.query.js';

export interface Leaving {
  readonly section: SectionName;
  readonly kept: Typed;
  readonly towards: 'the next section' | 'the same section' | 'verification';
}

/** Somebody presses one of the buttons of a section of the wizard: what is to be kept is kept, and the wizard stands where it goes on. */
@Injectable()
export class LeaveSection {
  constructor(
    private readonly places: WizardPlaceQuery,
    private readonly profiles: ProfilesRepository,
    private readonly keepSection: KeepSection,
    private readonly endProfileStep: EndProfileStep,
    private readonly clock: Clock,
  ) {}

  /** @returns the section where it goes on; null when the step is over */
  @InTransaction()
  async run(viewer: Viewer, membershipId: string, { section, kept, towards }: Leaving): Promise<SectionName | null> {
    const place = await this.places.find(viewer.personId, membershipId);
    if (towards === 'verification' && !maySkipToVerification(place)) throw new ProfileIsRequired(membershipId);
    const profile = await this.profiles.hold(place.owner);
    await this.keepSection.keep(profile, section, kept);
    // Another tab, or the first of two presses, ended the step: what was typed is kept, and the answer is the same.
    if (place.hasEnded) return null;
    const sections = await this.sectionsOf(profile.id);
    const next = towards === 'the same section' ? section : towards === 'verification' ? null : nextSection(sections, section, isRequired(place));
    await this.stand(place, sections, next);
    return next;
  }

  private async stand(place: WizardPlace, sections: KeptSections, next: SectionName | null): Promise<void> {
    if (next === null) return this.endProfileStep.end(place, sections);
    const wizard = await this.profiles.holdWizard(place.membershipId, next);
    if (wizard.section === next) return;
    wizard.moveTo(next, this.clock.now());
    await this.profiles.save(wizard);
  }

  private async sectionsOf(profileId: string): Promise<KeptSections> {
    return Object.fromEntries((await this.profiles.sectionsOf(profileId)).map((section) => [section.name, section]));
  }
}
