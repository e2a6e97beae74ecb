import { OpenRenewals } from './open-renewals.js';
import { RemindToRenew } from './remind-to-renew.js';
import { RenewApprovalsJob } from './renew-approvals.job.js';
import { RenewalFactsQuery } from './renewal-facts.query.js';
import { RenewalMail } from './renewal.mail.js';
import { RenewalsHomeCards } from './renewals.home-cards.js';

/** Asking again for what is near its end. */
export const renewalProviders = [OpenRenewals, RemindToRenew, RenewApprovalsJob, RenewalFactsQuery, RenewalMail, RenewalsHomeCards];
