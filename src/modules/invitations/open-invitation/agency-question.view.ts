import { agenciesPaths } from '../../agencies/agencies.paths.js';
import type { ManagedAgency } from '../../agencies/index.js';
import { longestAgencyName, newAgency } from '../accept-invitation/agency.form.js';
import type { Target } from '../invitation-kinds.js';

/** A listing that accepting may make public, or leaves as it is. */
interface ListingPreview {
  /** Null for a new agency whose name is not typed yet. */
  readonly name: string | null;
  readonly id: string;
  readonly when: string;
  /** The listing exactly as strangers see it, or will; null where nothing is written of it yet. */
  readonly path: string | null;
}

/**
 * What an agency's invitation asks and shows beyond a freelancer's: for which agency, and how its listing will first look.
 * @param managed the agencies of whoever is signed in; null where nobody is, who is asked for the name together with the password
 */
export function agencyQuestion({ target }: { target: Target }, managed: readonly ManagedAgency[] | null, agencyName: string) {
  const theirs = managed ?? [];
  return {
    isAsked: managed !== null,
    choices: theirs.length === 0 ? null : choicesOf(theirs),
    longestName: longestAgencyName,
    previews: [...theirs.map((agency) => previewOf(agency, target)), newListing(target, agencyName)],
    isChosen: theirs.length > 0,
  };
}

/** The value that is chosen before anybody chooses: the agency that they have had longest. */
export function firstChoice(managed: readonly ManagedAgency[]): string {
  return managed[0]?.agencyId ?? newAgency;
}

/** The listing of an agency that is founded by accepting, before the button that makes it public. */
function newListing(target: Target, agencyName: string): ListingPreview {
  return { name: agencyName === '' ? null : agencyName, id: newAgency, when: `${publicWhen(target)}. It shows the name, and whatever you add later: what you do, skills, languages and place`, path: null };
}

function previewOf({ agencyId, name, slug, isConfirmed }: ManagedAgency, target: Target): ListingPreview {
  return { name, id: agencyId, when: isConfirmed ? 'Public already. It stays as it is' : publicWhen(target), path: agenciesPaths.listing(slug) };
}

const publicWhen = (target: Target): string => (target === 'cloud' ? 'Public at once, when you accept' : 'Public after you confirm at the end');

function choicesOf(managed: readonly ManagedAgency[]) {
  const theirs = managed.map(({ agencyId, name, isConfirmed }) => ({
    value: agencyId,
    label: name,
    hint: isConfirmed ? 'Its listing is public already' : 'Its listing is not public yet',
  }));
  return [...theirs, { value: newAgency, label: 'A new agency', hint: 'Enter its name below' }];
}
