import { Injectable } from '@nestjs/common';
import { MailPreview, type MailExample, type MailExamples } from '../../../platform/mail/index.js';
import type { CloudInvitation, ContractInvitation, InvitationFacts } from '../invitation-facts.js';
import { expiredForInviter, expiredForTalent } from './expired.mail.js';
import { firstMail } from './first-mail.js';
import { acceptedMail, bouncedMail, declinedMail } from './inviter.mail.js';
import { reminderMail } from './reminder.mail.js';

const invitedAt = new Date('2026-01-12T09:30:00Z');
const expiresAt = new Date('2026-02-11T09:30:00Z');
const open = 'https://gangway.example/invitations/link/Zm9yLXRoZS1wcmV2aWV3LW9ubHktYW5kLW5vdC1hLXNlY3JldA';
const links = { open, decline: `${open}?to=decline` };
const times = { expiresAt, place: { timeZone: 'UTC', lang: 'en', now: invitedAt } };
const invitationUrl = 'https://gangway.example/client/invitations/019d0000-0000-7000-8000-000000000001';

const hourly: ContractInvitation = {
  audience: 'freelancer',
  target: 'contract',
  id: '019d0000-0000-7000-8000-000000000001',
  state: 'sent',
  clientId: '019d0000-0000-7000-8000-000000000002',
  clientName: 'Meridian Labs',
  contractId: '019d0000-0000-7000-8000-000000000003',
  inviterId: '019d0000-0000-7000-8000-000000000004',
  inviterName: 'Dana Whitfield',
  inviterEmail: 'dana@meridian.example',
  name: 'Amira Haddad',
  address: 'amira.haddad@example.com',
  foldedAddress: 'amira.haddad@example.com',
  personalMessage: 'Hi Amira, we loved the Lumen work. Same team as last spring, and this time the contract and the paperwork are in one place.\n\nShout if the rate needs a tweak.',
  invitedAt,
  expiresAt,
  declineReason: null,
  declineNote: null,
  hasBounced: false,
  title: 'Design system refresh',
  contractKind: 'hourly',
  currency: 'USD',
  rateMinor: '8500',
  weeklyLimitHours: 30,
  amountMinor: null,
  startsOn: '2026-02-03',
  endsOn: '2026-04-25',
};

const fixed: ContractInvitation = { ...hourly, title: 'Website relaunch', personalMessage: '', contractKind: 'fixed', currency: 'EUR', rateMinor: null, weeklyLimitHours: null, amountMinor: '480000', endsOn: null };

const agencyContract: ContractInvitation = { ...fixed, audience: 'agency', name: 'Tomasz Król', address: 'tomasz@orbit.example', foldedAddress: 'tomasz@orbit.example' };

const freelancerCloud: CloudInvitation = {
  id: hourly.id,
  state: 'sent',
  audience: 'freelancer',
  target: 'cloud',
  clientId: hourly.clientId,
  clientName: hourly.clientName,
  contractId: null,
  cloudId: '019d0000-0000-7000-8000-000000000005',
  isCloudDeleted: false,
  inviterId: hourly.inviterId,
  inviterName: hourly.inviterName,
  inviterEmail: hourly.inviterEmail,
  name: hourly.name,
  address: hourly.address,
  foldedAddress: hourly.foldedAddress,
  personalMessage: 'Hi Amira, we keep a short list of people we call first. I would like you to be on it.',
  invitedAt,
  expiresAt,
  declineReason: null,
  declineNote: null,
  hasBounced: false,
  title: 'Meridian Design Bench',
};

const agencyCloud: CloudInvitation = { ...freelancerCloud, audience: 'agency', personalMessage: 'Hello Tomasz, when we need a whole team we would like to ask Orbit Studio first.', name: 'Tomasz Król', address: 'tomasz@orbit.example', foldedAddress: 'tomasz@orbit.example' };

/** Names that try to be markup, a template and a header at once. */
const awkward: InvitationFacts = {
  ...hourly,
  title: `<script>alert(1)</script>"'{{heading}}`,
  inviterName: 'Dana\r\nBcc: everybody@example.com',
  clientName: 'A & B <b>Labs</b>',
  personalMessage: `{{#if x}}<img src=x onerror=alert(1)>\n${'wort'.repeat(60)}`,
};

/** Every mail about invitations, with invented facts. */
@Injectable()
@MailPreview()
export class InvitationsMailPreview implements MailExamples {
  examples(): readonly MailExample[] {
    const declined = { ...hourly, declineReason: 'no time', declineNote: 'Ask me again in May.' };
    return [
      { name: 'first, hourly', content: firstMail(hourly, links, times) },
      { name: 'first, fixed price', content: firstMail(fixed, links, times) },
      { name: 'first, awkward texts', content: firstMail(awkward, links, times) },
      { name: 'first, agency to a contract', content: firstMail(agencyContract, links, times) },
      { name: 'first, freelancer to a cloud', content: firstMail(freelancerCloud, links, times) },
      { name: 'first, agency to a cloud', content: firstMail(agencyCloud, links, times) },
      { name: 'reminder, agency to a contract', content: reminderMail(agencyContract, links, { ...times, daysLeft: 2 }) },
      { name: 'reminder, freelancer to a cloud', content: reminderMail(freelancerCloud, links, { ...times, daysLeft: 2 }) },
      { name: 'reminder, agency to a cloud', content: reminderMail(agencyCloud, links, { ...times, daysLeft: 2 }) },
      { name: 'accepted, into a cloud', content: acceptedMail(freelancerCloud, invitationUrl) },
      { name: 'expired, for talent, into a cloud', content: expiredForTalent(freelancerCloud, links) },
      { name: 'reminder', content: reminderMail(hourly, links, { ...times, daysLeft: 2 }) },
      { name: 'expired, for talent', content: expiredForTalent(hourly, links) },
      { name: 'expired, for the inviter', content: expiredForInviter(hourly, invitationUrl) },
      { name: 'expired after a bounce, for the inviter', content: expiredForInviter({ ...hourly, hasBounced: true }, invitationUrl) },
      { name: 'bounced', content: bouncedMail(hourly, invitationUrl, { address: hourly.address, words: '550 5.1.1 No such user here' }) },
      { name: 'accepted', content: acceptedMail(hourly, invitationUrl) },
      { name: 'declined', content: declinedMail(declined, invitationUrl) },
    ];
  }
}
