import { IsOneOf, MaxText } from '../../../platform/forms/index.js';

/** What the list of members is narrowed to; it stands in the address line. */
export class MembersFilterForm {
  @MaxText(200)
  search: string;

  @MaxText(40)
  tag: string;

  @IsOneOf(['ready', 'joining'])
  standing: string;
}
