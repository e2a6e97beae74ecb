import { DeclineInvitation } from '../src/modules/invitations/decline-invitation/decline-invitation.js';
import { ExpireInvitations } from '../src/modules/invitations/expire-invitations/expire-invitations.js';
import { RevokeInvitation } from '../src/modules/invitations/revoke-invitation/revoke-invitation.js';
import { Database } from '../src/platform/database/index.js';
import { MailOutcomes } from '../src/platform/mail/mail-outcomes.js';
import { viewer } from './world.js';
import type { Member, Offer, World } from './world.js';

/** Invitations that ended without an acceptance, and one whose mail came back: what a list of invitations has to show. */
export async function otherAnswers(world: World, by: Member): Promise<void> {
  world.at(33, '10:20');
  await world.invites(by, { fullName: 'Wanjiru Kamau', email: 'wanjiru.kamau@example.net' }, offer(world, 'Onboarding videos', 'Dear Wanjiru, we need four short films for new colleagues.'));
  world.at(6, '09:15');
  const declined = await world.invites(by, { fullName: 'Mats Lindqvist', email: 'mats.lindqvist@example.net' }, offer(world, 'Packaging guidelines', 'Hi Mats, the boxes need you again.'));
  const revoked = await world.invites(by, { fullName: 'Giulia Ferro', email: 'giulia.ferro@example.net' }, offer(world, 'Trade fair stand', 'Dear Giulia, the fair is in May this year.'));
  const bounced = await world.invites(by, { fullName: 'Kofi Mensah', email: 'kofi.mensah@exampel.net' }, offer(world, 'Icon set', 'Hi Kofi, we are 40 icons short.'));
  world.at(5, '16:40');
  await world.get(DeclineInvitation).run(declined, { reason: 'no time', note: 'Ask me again in autumn, please.', wantsNoMore: false, personId: null });
  await world.get(RevokeInvitation).run(viewer(by), revoked);
  await comesBack(world, bounced);
  world.at(2, '08:00');
  await world.get(ExpireInvitations).run();
  await world.settle();
}

/** The mail server reports that it can't deliver a mail that it took over. */
async function comesBack(world: World, invitationId: string): Promise<void> {
  const mail = await world.get(Database).row<{ id: string }>('SELECT id FROM platform.mails WHERE subject_id = $1 ORDER BY created_at DESC LIMIT 1', [invitationId]);
  if (mail) await world.get(MailOutcomes).returned(mail.id, '550 5.1.2 Host or domain name not found: exampel.net');
}

function offer(world: World, projectName: string, message: string): Offer {
  return { projectName, scope: `${projectName}, as we sketched it together.`, contractKind: 'hourly', rate: '75.00', weeklyLimit: '20', startsOn: world.day(14), message };
}
