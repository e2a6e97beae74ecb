import { accountsPaths } from '../../accounts/accounts.paths.js';
import { invitationsPaths } from '../invitations.paths.js';
import type { OpenedInvitation } from './opened-invitation.query.js';
import { isOpen, readsMailbox } from './visitors.js';

/** Where somebody who is not signed in goes on. Only who reads the mailbox learns whether its address has an account. */
export function wayOf(opened: OpenedInvitation): string {
  if (!isOpen(opened) || (opened.target === 'cloud' && opened.isCloudDeleted)) return invitationsPaths.invitation(opened.id);
  if (!readsMailbox(opened)) return invitationsPaths.mailboxProof(opened.id);
  return opened.isAddressKnown ? accountsPaths.signIn(invitationsPaths.invitation(opened.id)) : invitationsPaths.activation(opened.id);
}
