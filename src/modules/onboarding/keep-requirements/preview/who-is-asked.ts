import { countryName } from '../../../../platform/forms/index.js';
import type { RequirementContent } from '../../requirement-content.js';

/** Somebody made up: what a checklist looks at when it starts. */
export interface Talent {
  readonly audience: 'freelancer' | 'agency';
  readonly target: 'contract' | 'cloud';
  /** Null for a talent cloud. */
  readonly contractKind: 'hourly' | 'fixed' | null;
  /** Null while it is not known. */
  readonly country: string | null;
}

type Scope = Pick<RequirementContent, 'audience' | 'target' | 'contractKind' | 'country'>;

/** Whether somebody is asked, and every reason for it: those against, or those for. */
export interface Answer {
  readonly isAsked: boolean;
  readonly reasons: readonly string[];
}

interface Verdict {
  readonly fits: boolean;
  readonly reason: string;
}

/** The same rule as the statement that starts a checklist, with its reasons. A test compares the two. */
export function askedOf(scope: Scope, talent: Talent): Answer {
  const verdicts = [byAudience(scope, talent), byTarget(scope, talent), byContractKind(scope, talent), byCountry(scope, talent)].filter((verdict) => verdict !== null);
  const against = verdicts.filter(({ fits }) => !fits);
  if (against.length > 0) return { isAsked: false, reasons: against.map(({ reason }) => reason) };
  return { isAsked: true, reasons: verdicts.length === 0 ? ['Asked of everybody'] : verdicts.map(({ reason }) => reason) };
}

function byAudience({ audience }: Scope, talent: Talent): Verdict | null {
  if (audience === null) return null;
  return { fits: audience === talent.audience, reason: audience === 'agency' ? 'For agencies only' : 'For freelancers only' };
}

function byTarget({ target }: Scope, talent: Talent): Verdict | null {
  if (target === null) return null;
  return { fits: target === talent.target, reason: target === 'cloud' ? 'For talent clouds only' : 'For contracts only' };
}

function byContractKind({ contractKind }: Scope, talent: Talent): Verdict | null {
  if (contractKind === null) return null;
  return { fits: contractKind === talent.contractKind, reason: contractKind === 'hourly' ? 'For hourly contracts only' : 'For fixed-price contracts only' };
}

function byCountry({ country }: Scope, talent: Talent): Verdict | null {
  if (country === null) return null;
  const name = countryName(country);
  if (talent.country === null) return { fits: true, reason: `For ${name} only, and the country is not known, so it is asked` };
  return { fits: country === talent.country, reason: `For ${name} only` };
}
