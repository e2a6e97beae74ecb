import { IsOneOf, MaxText, Required } from '../../../platform/forms/index.js';
import { declineReasons } from './decline-reasons.js';

export class DeclineForm {
  @Required('Choose a reason')
  @IsOneOf(declineReasons.map(({ value }) => value))
  reason: string;

  @MaxText(1000)
  note: string;

  /** Ticked by those who want no more invitations of this client. */
  @IsOneOf(['yes'])
  optOut: string;
}
