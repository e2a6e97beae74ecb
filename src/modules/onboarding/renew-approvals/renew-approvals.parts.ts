import { LapseApprovals } from './lapse-approvals.js';
import { LapsedContractNotices } from './lapsed.contract-notices.js';
import { LapsedMail } from './lapsed.mail.js';
import { LapsedQuery } from './lapsed.query.js';
import { MailManagerWhenApprovalLapsed } from './mail-manager-when-approval-lapsed.listener.js';
import { OpenRenewals } from './open-renewals.js';
import { RemindToRenew } from './remind-to-renew.js';
import { RenewApprovalsJob } from './renew-approvals.job.js';
import { RenewalFactsQuery } from './renewal-facts.query.js';
import { RenewalMail } from './renewal.mail.js';
import { RenewalsHomeCards } from './renewals.home-cards.js';

/** Asking again for what is near its end, and telling of what has run out. */
export const renewalProviders = [OpenRenewals, RemindToRenew, RenewApprovalsJob, RenewalFactsQuery, RenewalMail, RenewalsHomeCards, LapseApprovals, LapsedQuery, LapsedMail, LapsedContractNotices, MailManagerWhenApprovalLapsed];
