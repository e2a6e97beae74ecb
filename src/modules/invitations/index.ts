export { InvitationsModule } from './invitations.module.js';
export { ResendInvitation } from './resend-invitation/resend-invitation.js';
