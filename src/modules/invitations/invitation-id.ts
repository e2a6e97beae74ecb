import { InvitationNotFound } from './invitation.errors.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id out of a URL. What can't be one is not found, without asking the database. */
export function invitationId(text: string): string {
  if (!uuid.test(text)) throw new InvitationNotFound();
  return text;
}
