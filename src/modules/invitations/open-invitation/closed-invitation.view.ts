import { accountsPaths } from '../../accounts/accounts.paths.js';
import { invitationsPaths } from '../invitations.paths.js';
import { declineReasonInWords } from '../decline-invitation/decline-reasons.js';
import type { OpenedInvitation } from './opened-invitation.query.js';

/** A declined invitation, which can be taken back until the deadline; afterwards only the inviter can open it again. */
export function declinedView(opened: OpenedInvitation, hasOptedOut: boolean) {
  const { id, clientName, inviterName, title, expiresAt, declineReason } = opened;
  return {
    title: 'You declined this invitation',
    projectName: title,
    clientName,
    inviterName,
    reason: declineReasonInWords(declineReason),
    openUntil: expiresAt,
    action: opened.isOver ? null : invitationsPaths.declineWithdrawal(id),
    optOutWithdrawal: withdrawalOf(id, hasOptedOut),
    ...around(opened),
  };
}

/** An invitation whose time is over. The new mail goes to the invited address, whoever presses. */
export function expiredView(opened: OpenedInvitation, hasOptedOut: boolean) {
  const { id, clientName, inviterName, title, address, expiresAt } = opened;
  return {
    title: 'This invitation has expired',
    projectName: title,
    clientName,
    inviterName,
    address,
    expiredAt: expiresAt,
    action: invitationsPaths.renewal(id),
    optOutWithdrawal: withdrawalOf(id, hasOptedOut),
    ...around(opened),
  };
}

/** Where *don't invite me again* is taken back; null where nobody asked for it. */
function withdrawalOf(id: string, hasOptedOut: boolean): string | null {
  return hasOptedOut ? invitationsPaths.optOutWithdrawal(id) : null;
}

function around({ id, clientName, target }: OpenedInvitation) {
  return { isCloud: target === 'cloud', footerNote: `Sent by ${clientName} through Gangway`, reportPath: accountsPaths.report(id) };
}
