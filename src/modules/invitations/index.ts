export { InvitationsModule } from './invitations.module.js';
export { ApprovalNeeds, type AskedYes, type AwaitedYes } from './approve-invitation/approval-needs.query.js';
export { ResendInvitation } from './resend-invitation/resend-invitation.js';
