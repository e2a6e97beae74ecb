import { IsList, listOf, Optional, Required } from '../../../platform/forms/index.js';
import { isId } from '../../../platform/database/index.js';
import { InvitationNotFound } from '../invitation.errors.js';

/** More than a page of the list ever shows. */
export const mostAtOnce = 100;

/** What the confirmation page hands on: the invitations it named. */
export class SeveralForm {
  @Required('Tick at least one invitation')
  @IsList({ most: mostAtOnce, longest: 36, message: `Tick ${mostAtOnce} invitations or fewer` })
  ids: string;

  /** The page's own: sent twice, it sends each one mail. */
  @Optional()
  formKey: string;
}

/** The ids of the form. What can't be one is not found. */
export function idsOf({ ids }: SeveralForm): string[] {
  const each = listOf(ids);
  if (!each.every(isId)) throw new InvitationNotFound();
  return each;
}

/** The boxes that were ticked on the list, out of the address line; anything odd is left out. */
export function tickedIds(asked: unknown): string[] {
  const texts = (Array.isArray(asked) ? asked : [asked]) as unknown[];
  const ids = texts.filter((text): text is string => typeof text === 'string' && isId(text));
  return [...new Set(ids)].slice(0, mostAtOnce);
}
