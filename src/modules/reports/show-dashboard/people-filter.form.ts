import { IsOneOf, MaxText } from '../../../platform/forms/index.js';
import { stages } from '../stages.js';

/** Days back from today that the funnel counts. */
export const periods = ['30', '90', '365'] as const;
export const targets = ['contract', 'cloud'] as const;

/** What the dashboard is narrowed to; it stands in the address line. */
export class PeopleFilterForm {
  @MaxText(200)
  search: string;

  @IsOneOf([...stages, 'at risk', 'overdue'])
  stage: string;

  @IsOneOf([...periods])
  period: string;

  @IsOneOf([...targets])
  funnel: string;
}
