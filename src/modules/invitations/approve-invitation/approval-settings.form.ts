import { isId } from '../../../platform/database/index.js';
import { Optional, type FormReading } from '../../../platform/forms/index.js';
import type { ClientPerson } from './client-people.query.js';

/** *Approval*: up to two steps of up to two people. Nobody in the first step means that nobody is asked. */
export class ApprovalSettingsForm {
  @Optional() first1: string;
  @Optional() first2: string;
  @Optional() second1: string;
  @Optional() second2: string;
}

type Place = 'first1' | 'first2' | 'second1' | 'second2';
const places: readonly { place: Place; step: 1 | 2 }[] = [
  { place: 'first1', step: 1 },
  { place: 'first2', step: 1 },
  { place: 'second1', step: 2 },
  { place: 'second2', step: 2 },
];

/** Somebody who is to approve. */
export interface NamedApprover {
  readonly step: 1 | 2;
  readonly personId: string;
}

/** Whom the form names, in order. */
export function approversOf(form: ApprovalSettingsForm): NamedApprover[] {
  return places.flatMap(({ place, step }) => (form[place] === '' ? [] : [{ step, personId: form[place] }]));
}

/** What no field can judge by itself: only members, each once, and no second step without a first. */
export function checkApprovers(form: FormReading<ApprovalSettingsForm>, people: readonly ClientPerson[]): void {
  const seen = new Set<string>();
  for (const { place } of places) {
    const named = form.values[place];
    if (named === '') continue;
    if (!isId(named) || !people.some(({ personId }) => personId === named)) form.addError(place, 'Choose somebody of your company');
    else if (seen.has(named)) form.addError(place, 'Choose somebody who is not named already: one person says yes once');
    seen.add(named);
  }
  const steps = approversOf(form.values).map(({ step }) => step);
  if (steps.includes(2) && !steps.includes(1)) form.addError('first1', 'Name somebody for the first step first');
}

/** The people as somebody would choose them again. */
export function chosenAgain(approvers: readonly { step: number; personId: string }[]): Partial<Record<Place, string>> {
  const [first1 = '', first2 = ''] = approvers.filter(({ step }) => step === 1).map(({ personId }) => personId);
  const [second1 = '', second2 = ''] = approvers.filter(({ step }) => step === 2).map(({ personId }) => personId);
  return { first1, first2, second1, second2 };
}
