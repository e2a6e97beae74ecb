import { blankForm, type FormView } from '../../../platform/forms/index.js';
import { translate, type Place } from '../../../platform/views/index.js';
import { paymentsPaths } from '../../payments/payments.paths.js';
import { profilesPaths } from '../../profiles/profiles.paths.js';
import { availabilityChoices } from '../availability.js';
import { AvailabilityForm } from '../confirm-availability/availability.form.js';
import type { MembershipRow } from '../membership-row.js';
import { availabilityInWords, standingInWords } from '../membership-words.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import { consentView } from './consent.view.js';

/**
 * Shapes views/talent-clouds/membership.
 * @param nextPath where the way into the cloud goes on
 */
export function membershipView(row: MembershipRow, nextPath: string, place: Place): object {
  const { badge, why } = standingInWords(row, 'you', place);
  return {
    title: row.cloudName,
    cloudName: row.cloudName,
    about: row.cloudAbout,
    clientName: row.clientName,
    agencyName: row.agencyId === null ? '' : row.talentName,
    badge,
    why,
    readyAt: row.readyAt,
    openedAt: row.openedAt,
    endedAt: row.endedAt,
    endedWhy: row.endedWhy ?? '',
    hasLeft: row.state === 'left',
    isOver: row.endedAt !== null,
    continuePath: row.state === 'joining' ? nextPath : '',
    consent: consentView(row, place.lang),
    ...availabilityView(row, place),
    profilePath: profilesPaths.profile,
    taxPath: paymentsPaths.tax,
    leavingPath: talentCloudsPaths.leaving(row.membershipId),
    membershipsPath: talentCloudsPaths.memberships,
  };
}

/** Shapes views/talent-clouds/_availability. */
export function availabilityView(row: MembershipRow, place: Place): object {
  return {
    availability: availabilityInWords(row, place),
    confirmedAt: row.availabilityConfirmedAt,
    availabilityPath: talentCloudsPaths.availability(row.membershipId),
    choices: availabilityChoices.map(({ value, label }) => ({ value, label: translate(label, {}, place.lang), hint: '' })),
  };
}

/** The form as it was confirmed last. */
export function availabilityForm({ availability, availableFrom, hoursAWeek }: MembershipRow): FormView {
  return blankForm(AvailabilityForm, {
    availability: availability === 'not said' ? '' : availability,
    availableFrom: availableFrom ?? '',
    hoursAWeek: hoursAWeek === null ? '' : String(hoursAWeek),
  });
}
