import { IsIdentifier, IsInstant, IsOneOf, Required } from '../../../platform/forms/index.js';
import type { Deed } from './follow-up.entity.js';

const notOurs = 'Go back to the list and choose again';

/** What the page that asks once more hands on, beside what the list was asked for. */
export class FollowUpForm {
  @Required(notOurs)
  @IsIdentifier(notOurs)
  id: string;

  @Required(notOurs)
  @IsOneOf(['resend', 'revoke'] satisfies Deed[], notOurs)
  deed: Deed;

  /** The moment of that page. */
  @Required(notOurs)
  @IsInstant(notOurs)
  until: string;
}
