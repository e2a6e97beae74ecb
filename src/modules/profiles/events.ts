import { DomainEvent } from '../../platform/events/index.js';

/** A section of a profile was completed or changed. */
export class ProfileSectionSaved extends DomainEvent<{ profileId: string; personId: string | null; agencyId: string | null; section: string; at: string }> {
  static override readonly eventName = 'profiles.profile-section-saved';
}

/** Somebody on the way into a cloud is through with the profile, for now: finished, or skipped. `subjectId` is the membership. */
export class ProfileStepEnded extends DomainEvent<{ subjectId: string; clientId: string; personId: string | null; agencyId: string | null; outcome: 'finished' | 'skipped'; at: string }> {
  static override readonly eventName = 'profiles.profile-step-ended';
}
