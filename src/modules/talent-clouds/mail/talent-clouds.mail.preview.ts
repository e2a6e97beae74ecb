import { Injectable } from '@nestjs/common';
import { MailPreview, type MailExample, type MailExamples } from '../../../platform/mail/index.js';
import { leftInviterContent, removedContent } from './ended.mails.js';
import type { MailedMembership } from './mailed-membership.query.js';
import { readyContent, readyInviterContent } from './ready.mails.js';

const membership: MailedMembership = {
  membershipId: '019d0000-0000-7000-8000-000000000001',
  state: 'ready',
  cameBy: 'invitation',
  cloudName: 'Meridian Design Bench',
  clientName: 'Meridian Labs',
  talentName: 'Lena Vogel',
  isAgency: false,
  endedWhy: null,
};
const agency: MailedMembership = { ...membership, talentName: 'Orbit Studio', isAgency: true };
const removed = { state: 'removed', endedWhy: 'We close the bench for illustration; thank you for two good years.' } as const;
const publicUrl = 'https://gangway.example';

/** Every mail about talent clouds, with invented facts. */
@Injectable()
@MailPreview()
export class TalentCloudsMailPreview implements MailExamples {
  examples(): readonly MailExample[] {
    return [
      { name: 'ready to hire', content: readyContent(membership, publicUrl) },
      { name: 'ready to hire, an agency by a contract', content: readyContent({ ...agency, cameBy: 'contract' }, publicUrl) },
      { name: 'ready to hire, to the inviter', content: readyInviterContent(membership, publicUrl) },
      { name: 'removed', content: removedContent({ ...membership, ...removed }, publicUrl) },
      { name: 'removed, an agency', content: removedContent({ ...agency, ...removed }, publicUrl) },
      { name: 'left, to the client', content: leftInviterContent({ ...membership, state: 'left' }, publicUrl) },
    ];
  }
}
