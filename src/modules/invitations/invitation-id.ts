import { isId } from '../../platform/database/index.js';
import { InvitationNotFound } from './invitation.errors.js';


/** An id out of a URL. What can't be one is not found, without asking the database. */
export function invitationId(text: string): string {
  if (!isId(text)) throw new InvitationNotFound();
  return text;
}
