import { Injectable } from '@nestjs/common';
import { MailPreview, type MailExample, type MailExamples } from '../../../platform/mail/index.js';
import { confirmationMail, type ConfirmationFacts } from './confirmation.mail.js';
import { memberAwaited } from './member-awaited.mail.js';
import { memberRemoved, roleChanged } from './member.mails.js';
import { suspendedMail, suspensionLiftedMail } from './suspension.mails.js';

const publicUrl = 'https://gangway.example';
const link = `${publicUrl}/agency-confirmation/link/Zm9yLXRoZS1wcmV2aWV3LW9ubHktYW5kLW5vdC1hLXNlY3JldA`;
const orbit: ConfirmationFacts = { name: 'Orbit Studio', tagline: 'Brand and web design for food makers', place: 'Kraków', country: 'PL', projectName: 'Website relaunch' };
const bare: ConfirmationFacts = { ...orbit, tagline: '', place: '', country: null };
/** Names that try to be markup, a template and a header at once. */
const awkward: ConfirmationFacts = { ...orbit, name: `<script>alert(1)</script>"'{{name}}`, projectName: 'Relaunch\r\nBcc: everybody@example.com' };
const awaited = { id: '019d0000-0000-7000-8000-000000000001', agencyName: 'Orbit Studio', role: 'manager', address: 'maja@orbit.example', askedBy: 'Tomasz Król' };
const suspended = { name: 'Orbit Studio', slug: 'orbit-studio-a1b2c3', reason: 'The logo belongs to somebody else. Replace it and answer this mail.' };

/** Every mail about agencies, with invented facts. */
@Injectable()
@MailPreview()
export class AgenciesMailPreview implements MailExamples {
  examples(): readonly MailExample[] {
    return [
      { name: 'final agency invitation', content: confirmationMail(orbit, link) },
      { name: 'final agency invitation, bare listing', content: confirmationMail(bare, link) },
      { name: 'final agency invitation, awkward texts', content: confirmationMail(awkward, link) },
      { name: 'named, with an account', content: memberAwaited({ ...awaited, hasAccount: true }, publicUrl) },
      { name: 'named, without an account', content: memberAwaited({ ...awaited, hasAccount: false }, publicUrl) },
      { name: 'another role', content: roleChanged({ agencyName: 'Orbit Studio', role: 'member', by: 'Tomasz Król' }, publicUrl) },
      { name: 'removed', content: memberRemoved({ agencyName: 'Orbit Studio', role: 'member', by: 'Tomasz Król' }, publicUrl) },
      { name: 'suspended', content: suspendedMail(suspended, publicUrl) },
      { name: 'suspension lifted', content: suspensionLiftedMail(suspended, publicUrl) },
    ];
  }
}
