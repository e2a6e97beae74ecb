import { AddressNotes } from './address-notes.js';
import { DiscardDraft } from './discard-draft.js';
import { DraftController } from './draft.controller.js';
import { DraftListQuery } from './draft-list.query.js';
import { DraftMail } from './draft-mail.js';
import { DraftQuery } from './draft.query.js';
import { DraftsController } from './drafts.controller.js';
import { InvitePage } from './invite-page.js';
import { InviteTalent } from './invite-talent.js';
import { KeepDraft } from './keep-draft.js';
import { MailPreview } from './mail-preview.js';
import { NewInvitationController } from './new-invitation.controller.js';
import { SendInvitation } from './send-invitation.js';

/** Writing an invitation, from the first word to its way out. `new` and `drafts` stand before the route that takes any id. */
export const inviteControllers = [NewInvitationController, DraftsController, DraftController];
export const inviting = [AddressNotes, DiscardDraft, DraftListQuery, DraftMail, DraftQuery, InvitePage, InviteTalent, KeepDraft, MailPreview, SendInvitation];
