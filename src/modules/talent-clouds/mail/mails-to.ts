import type { MailToQueue } from '../../../platform/mail/index.js';
import type { CloudRecipient } from './mailed-membership.query.js';

/** One mail of a kind per membership: a second one would be the same. */
export function mailsTo(recipients: readonly CloudRecipient[], kind: string): MailToQueue[] {
  return recipients.map(({ membershipId, address, fullName }) => ({ kind, dedupeKey: membershipId, to: address, toName: fullName, subjectId: membershipId }));
}
