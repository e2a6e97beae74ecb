import { IsIn, IsISO8601, IsUUID } from 'class-validator';
import type { Deed } from './follow-up.entity.js';

const notOurs = { message: 'Go back to the list and choose again' };

/** What the page that asks once more hands on, beside what the list was asked for. */
export class FollowUpForm {
  @IsUUID(undefined, notOurs)
  id: string;

  @IsIn(['resend', 'revoke'] satisfies Deed[], notOurs)
  deed: Deed;

  /** The moment of that page. */
  @IsISO8601({ strict: true }, notOurs)
  until: string;
}
