import { Injectable } from '@nestjs/common';
import { MailPreview, type MailExample, type MailExamples } from '../../../platform/mail/index.js';
import { memberAwaited } from './member-awaited.mail.js';
import { memberLeft, roleChanged, workHandedOver } from './member.mails.js';
import { ownerWelcome } from './owner-welcome.mail.js';
import { suspendedMail, suspensionLiftedMail } from './suspension.mails.js';

const publicUrl = 'https://gangway.example';
const client = { clientName: 'Meridian Labs', planName: 'Business', address: 'dana@meridian.example' };
const awaited = {
  id: '019d0000-0000-7000-8000-000000000001',
  clientName: 'Meridian Labs',
  role: 'hiring manager',
  address: 'felix@meridian.example',
  askedBy: 'Dana Whitfield',
  expiresAt: new Date('2026-03-01T09:00:00Z'),
};
const suspended = { clientName: 'Meridian Labs', reason: "The company's registration could not be confirmed. Please answer this mail." };
const member = { clientName: 'Meridian Labs', role: 'reviewer', by: 'Dana Whitfield' };

/** What a client's people are told, with invented facts. */
@Injectable()
@MailPreview()
export class ClientsMailPreview implements MailExamples {
  examples(): readonly MailExample[] {
    return [
      { name: 'owner without an account', content: ownerWelcome({ ...client, isMember: false }, publicUrl) },
      { name: 'owner with an account', content: ownerWelcome({ ...client, isMember: true }, publicUrl) },
      { name: 'colleague with an account', content: memberAwaited({ ...awaited, hasAccount: true }, publicUrl) },
      { name: 'colleague without an account', content: memberAwaited({ ...awaited, hasAccount: false }, publicUrl) },
      { name: 'colleague, awkward names', content: memberAwaited({ ...awaited, askedBy: '<script>alert(1)</script>', clientName: 'Labs\r\nBcc: everybody@example.com', hasAccount: true }, publicUrl) },
      { name: 'another role', content: roleChanged({ ...member, other: null }, publicUrl) },
      { name: 'removed, work handed over', content: memberLeft({ ...member, other: 'Felix Braun' }, publicUrl) },
      { name: 'removed', content: memberLeft({ ...member, other: null }, publicUrl) },
      { name: 'takes over', content: workHandedOver({ ...member, other: 'Felix Braun' }, publicUrl) },
      { name: 'suspended', content: suspendedMail(suspended, publicUrl) },
      { name: 'suspension lifted', content: suspensionLiftedMail(suspended, publicUrl) },
    ];
  }
}
