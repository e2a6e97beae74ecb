import { IsOneOf, MaxText } from '../../../platform/forms/index.js';
import { contractStates } from '../contract-states.js';

/** What the list of contracts is narrowed to; it stands in the address line. */
export class ContractsFilterForm {
  @MaxText(200)
  search: string;

  @IsOneOf(contractStates)
  state: string;

  @IsOneOf(['hourly', 'fixed'])
  kind: string;

  @IsOneOf(['soon'])
  ending: string;
}

/** How many days ahead an end is soon. */
export const soonInDays = 30;
