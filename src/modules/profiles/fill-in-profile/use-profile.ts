import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { ProfileIsRequired } from '../profile.errors.js';
import { EndProfileStep } from './end-profile-step.js';
import { hasCompleteProfile } from './wizard-place.js';
import { WizardPlaceQuery } from './wizard-place.query.js';

/** Somebody whose profile is complete already takes it into another cloud as it is. */
@Injectable()
export class UseProfile {
  constructor(
    private readonly places: WizardPlaceQuery,
    private readonly endProfileStep: EndProfileStep,
  ) {}

  @InTransaction()
  async run(viewer: Viewer, membershipId: string): Promise<void> {
    const place = await this.places.find(viewer.personId, membershipId);
    if (!hasCompleteProfile(place)) throw new ProfileIsRequired(membershipId);
    await this.endProfileStep.end(place, place.sections);
  }
}
