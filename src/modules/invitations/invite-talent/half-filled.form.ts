import { MaxText, Optional } from '../../../platform/forms/index.js';
import type { Kept } from './draft-input.js';
import { partsOf } from '../invitation-kinds.js';

/** *Invite talent* as far as somebody came: nothing is asked for, and only lengths are judged, so that all of it can be kept. */
export class HalfFilledForm {
  @Optional() @MaxText(40) kind: string;
  @Optional() @MaxText(120) name: string;
  @Optional() @MaxText(254) email: string;
  @MaxText(2000) personalMessage: string;
  @Optional() @MaxText(36) cloudId: string;
  @Optional() @MaxText(120) projectName: string;
  @MaxText(20_000) scope: string;
  @Optional() @MaxText(40) contractKind: string;
  @Optional() @MaxText(40) rate: string;
  @Optional() @MaxText(40) weeklyLimit: string;
  @Optional() @MaxText(40) amount: string;
  @Optional() @MaxText(3) currency: string;
  @Optional() @MaxText(10) startsOn: string;
  @Optional() @MaxText(10) endsOn: string;
  @MaxText(2000) paymentTerms: string;
}

/** What a half-filled form leaves: whom it is for in its columns, and everything else as it was typed. */
export function halfKept({ kind, name, email, personalMessage, ...rest }: HalfFilledForm): Omit<Kept, 'cloudId'> & { title: string } {
  const setAside = Object.fromEntries(Object.entries(rest).filter(([, typed]) => typed !== ''));
  return { ...partsOf(kind), name, address: email, personalMessage, terms: null, setAside, title: partsOf(kind).target === 'contract' ? rest.projectName : '' };
}
