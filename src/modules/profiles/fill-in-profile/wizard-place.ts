import type { HeaderStep } from '../../journeys/index.js';
import type { ProfileOwner } from '../profile-owner.js';
import { firstToDo, isComplete, type KeptSections, type SectionName } from '../sections/section-names.js';

/** Whether the client's plan asks for a profile. */
export type ProfileStep = 'required' | 'skippable' | 'not asked for';

/** Somebody on the way into a cloud, before the step *Profile*. */
export interface WizardPlace {
  readonly membershipId: string;
  readonly clientId: string;
  readonly cloudName: string;
  readonly owner: ProfileOwner;
  readonly ownerName: string;
  readonly profileStep: ProfileStep;
  readonly steps: HeaderStep[] | null;
  /** Where it was left; null before the first press. */
  readonly leftAt: SectionName | null;
  readonly hasEnded: boolean;
  readonly sections: KeptSections;
}

/** An agency's profile may always be skipped: its listing is what is asked for. */
export function isRequired({ profileStep, owner }: Pick<WizardPlace, 'profileStep' | 'owner'>): boolean {
  return profileStep === 'required' && owner.agencyId === null;
}

/** Where no profile is asked for, one may go straight on, at any time. */
export function maySkipToVerification({ profileStep }: Pick<WizardPlace, 'profileStep'>): boolean {
  return profileStep === 'not asked for';
}

/** The section where it goes on: where it was left, or the first one to do. */
export function currentSection({ leftAt, sections }: Pick<WizardPlace, 'leftAt' | 'sections'>): SectionName {
  return leftAt ?? firstToDo(sections) ?? 'headline';
}

/** A complete profile from before is offered as it is: nobody types it twice. */
export function hasCompleteProfile({ sections }: Pick<WizardPlace, 'sections'>): boolean {
  return isComplete(sections);
}
