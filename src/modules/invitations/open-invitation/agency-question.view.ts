import type { ManagedAgency } from '../../agencies/index.js';
import { longestAgencyName, newAgency } from '../accept-invitation/agency.form.js';
import type { Target } from '../invitation-kinds.js';

/**
 * What an agency's invitation asks and shows beyond a freelancer's: for which agency, and how its listing will first look.
 * @param managed the agencies of whoever is signed in; null where nobody is, who is asked for the name together with the password
 */
export function agencyQuestion({ target }: { target: Target }, managed: readonly ManagedAgency[] | null, agencyName: string) {
  return {
    isAsked: managed !== null,
    choices: managed === null || managed.length === 0 ? null : choicesOf(managed),
    longestName: longestAgencyName,
    preview: listingPreview(target, agencyName),
  };
}

/** The value that is chosen before anybody chooses: the agency that they have had longest. */
export function firstChoice(managed: readonly ManagedAgency[]): string {
  return managed[0]?.agencyId ?? newAgency;
}

/** The listing as it will first look, before the button that makes it public. */
export function listingPreview(target: Target, agencyName: string) {
  return {
    name: agencyName === '' ? 'The agency name that you enter' : agencyName,
    when: target === 'cloud' ? 'Public at once, when you accept' : 'Public after you confirm at the end',
  };
}

function choicesOf(managed: readonly ManagedAgency[]) {
  const theirs = managed.map(({ agencyId, name, isConfirmed }) => ({
    value: agencyId,
    label: name,
    hint: isConfirmed ? 'Its listing is public already' : 'Its listing is not public yet',
  }));
  return [...theirs, { value: newAgency, label: 'A new agency', hint: 'Enter its name below' }];
}
