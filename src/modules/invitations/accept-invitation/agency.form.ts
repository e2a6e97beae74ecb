import { AskedIf, MaxText, Optional, Required } from '../../../platform/forms/index.js';
import type { AgencyChoice } from './agency-choice.js';

/** The longest name of an agency. */
export const longestAgencyName = 120;

/** The value of the choice *A new agency*. */
export const newAgency = 'new';

/** For which agency an invitation is accepted. Where the person has none yet, only its name is asked. */
export class AgencyForm {
  @Optional()
  agency: string;

  @AskedIf((form: AgencyForm) => isNew(form))
  @Required("Enter your agency's name")
  @MaxText(longestAgencyName)
  agencyName: string;
}

/** What a valid form says. */
export function choiceOf(form: AgencyForm): AgencyChoice {
  return isNew(form) ? { name: form.agencyName } : { agencyId: form.agency };
}

/** Whether a request's body answers the question at all: freelancers are not asked it. */
export function namesAgency(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, 'agencyName');
}

function isNew({ agency }: AgencyForm): boolean {
  return agency === '' || agency === newAgency;
}
