import { MailBothSidesWhenChecklistReopened } from './mail-both-sides-when-checklist-reopened.listener.js';
import { ReopenChecklist } from './reopen-checklist.js';
import { ReopenedMail } from './reopened.mail.js';

/** What taking a refusal back is made of, beside its controller. */
export const reopenChecklistParts = [ReopenChecklist, MailBothSidesWhenChecklistReopened, ReopenedMail];
