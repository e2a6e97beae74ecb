import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import { Journeys } from '../../journeys/index.js';
import { ProfileStepEnded } from '../events.js';
import { ProfilesRepository } from '../profiles.repository.js';
import { isComplete, type KeptSections } from '../sections/section-names.js';
import { currentSection, type WizardPlace } from './wizard-place.js';

/** Ends the step *Profile* of a journey, once however often it is asked for. Joins the caller's transaction. */
@Injectable()
export class EndProfileStep {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly journeys: Journeys,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async end(place: WizardPlace, sections: KeptSections): Promise<void> {
    const { membershipId: subjectId, clientId, owner } = place;
    const wizard = await this.profiles.holdWizard(subjectId, currentSection(place));
    const at = this.clock.now();
    const outcome = isComplete(sections) ? 'finished' : 'skipped';
    if (!wizard.end(outcome, at)) return;
    await this.profiles.save(wizard);
    await this.journeys.mark(subjectId, [
      { key: owner.agencyId === null ? 'create-profile' : 'create-agency-profile', status: outcome === 'finished' ? 'done' : 'skipped' },
      { key: 'verification', status: 'current', from: ['locked'], since: at },
    ]);
    await this.events.publish(new ProfileStepEnded({ subjectId, clientId, ...owner, outcome, at: at.toISOString() }));
  }
}
