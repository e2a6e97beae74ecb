import type { HeaderStep } from '../journeys/index.js';
import type { Membership } from './membership.entity.js';

/** A membership as the queries read it, with the names around it and its way into the cloud. */
export interface MembershipRow
  extends Pick<
    Membership,
    | 'cloudId' | 'clientId' | 'personId' | 'agencyId' | 'state' | 'openedAt' | 'readyAt' | 'endedAt' | 'endedWhy'
    | 'availability' | 'availableFrom' | 'hoursAWeek' | 'availabilityConfirmedAt'
  > {
  readonly membershipId: string;
  readonly talentName: string;
  readonly cloudName: string;
  readonly cloudAbout: string;
  readonly clientName: string;
  readonly cameBy: 'invitation' | 'contract';
  /** Null where a contract brought them: there is no way to go. */
  readonly steps: readonly HeaderStep[] | null;
}
