import { Injectable } from '@nestjs/common';
import { MailPreview, type MailExample, type MailExamples } from '../../../platform/mail/index.js';
import { accountClosed, accountOpenAgain } from './account-closed.mail.js';
import { addressesChanged, passwordChanged } from './account-changed.mail.js';
import { administratorEnded, administratorMade, administratorsChanged } from './administrators.mail.js';
import { addressCode } from './address-code.mail.js';
import { invitationReported } from './invitation-reported.mail.js';
import { passwordReset } from './password-reset.mail.js';
import { alreadyJoined, verifyAddress } from './verify-address.mail.js';

const fullName = 'Amira Haddad';
const address = 'amira.haddad@example.com';
const link = 'https://gangway.example/join/verification/link/Zm9yLXRoZS1wcmV2aWV3LW9ubHktYW5kLW5vdC1hLXNlY3JldA';
const at = new Date('2026-02-03T14:02:00Z');
const by = { byName: 'Sam Reyes', byAddress: 'sam@gangway.example' };
const people = 'https://gangway.example/admin/people';

/** The mails about accounts, with invented facts. */
@Injectable()
@MailPreview()
export class AccountsMailPreview implements MailExamples {
  examples(): readonly MailExample[] {
    return [
      { name: 'verify address', content: verifyAddress({ fullName, address, link }) },
      { name: 'joined already', content: alreadyJoined({ address, link }) },
      { name: 'code', content: addressCode({ code: '042917', address }) },
      { name: 'password reset', content: passwordReset({ fullName, address, link }) },
      { name: 'password changed', content: passwordChanged({ address, at, link }) },
      { name: 'address added', content: addressesChanged({ to: address, deed: 'added', changed: 'amira@studio.example', at, link }) },
      { name: 'primary address changed', content: addressesChanged({ to: address, deed: 'made primary', changed: 'amira@studio.example', at, link }) },
      { name: 'address removed', content: addressesChanged({ to: address, deed: 'removed', changed: 'amira@studio.example', at, link }) },
      { name: 'account closed', content: accountClosed({ address, at, ...by }) },
      { name: 'account open again', content: accountOpenAgain({ address, link: 'https://gangway.example/sign-in' }) },
      { name: 'administrator made', content: administratorMade({ address, ...by, link: people }) },
      { name: 'administrator ended', content: administratorEnded({ address, ...by, at }) },
      { name: 'administrators: one more', content: administratorsChanged({ name: fullName, ...by, deed: 'made', at, link: people }) },
      { name: 'administrators: one less', content: administratorsChanged({ name: fullName, ...by, deed: 'ended', at, link: people }) },
      { name: 'administrators: one deactivated', content: administratorsChanged({ name: fullName, ...by, deed: 'closed', at, link: people }) },
      { name: 'invitation reported', content: invitationReported(report, 'https://gangway.example') },
    ];
  }
}

const report = {
  listing: null,
  reason: 'suspicious',
  message: 'I never worked with this company, and the mail asks for my passport.',
  invitationId: '01990000-0000-7000-8000-000000000001',
  reporter: address,
  reportedAt: at,
};
