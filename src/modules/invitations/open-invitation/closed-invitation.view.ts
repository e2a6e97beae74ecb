import { accountsPaths } from '../../accounts/accounts.paths.js';
import { invitationsPaths } from '../invitations.paths.js';
import { declineReasonInWords } from '../decline-invitation/decline-reasons.js';
import type { OpenedInvitation } from './opened-invitation.query.js';

/** A declined invitation, which can be taken back until the deadline. */
export function declinedView(opened: OpenedInvitation) {
  const { id, clientName, inviterName, title, expiresAt, declineReason } = opened;
  return {
    title: 'You declined this invitation',
    projectName: title,
    clientName,
    inviterName,
    reason: declineReasonInWords(declineReason),
    openUntil: expiresAt,
    action: invitationsPaths.declineWithdrawal(id),
    ...around(opened),
  };
}

/** An invitation whose time is over. The new mail goes to the invited address, whoever presses. */
export function expiredView(opened: OpenedInvitation) {
  const { id, clientName, inviterName, title, address, expiresAt } = opened;
  return {
    title: 'This invitation has expired',
    projectName: title,
    clientName,
    inviterName,
    address,
    expiredAt: expiresAt,
    action: invitationsPaths.renewal(id),
    ...around(opened),
  };
}

function around({ id, clientName, target }: OpenedInvitation) {
  return { isCloud: target === 'cloud', footerNote: `Sent by ${clientName} through Gangway`, reportPath: accountsPaths.report(id) };
}
