import { Injectable } from '@nestjs/common';
import { MailPreview, type MailExample, type MailExamples } from '../../../platform/mail/index.js';
import { changeAskedForContent } from './change-asked-for.mail.js';
import { changeDeclinedContent } from './change-declined.mail.js';
import { directOfferContent } from './direct-offer.mail.js';
import type { MailedContract, MailedRequest } from './mailed-contract.query.js';
import { offerExpiredContent, offerExpiredManagerContent, offerWithdrawnContent } from './offer-ended.mails.js';
import { termsChangedContent } from './terms-changed.mail.js';

const contract: MailedContract = {
  contractId: '019d0000-0000-7000-8000-000000000001',
  state: 'offered',
  contractKind: 'hourly',
  projectName: 'Design system refresh',
  clientName: 'Meridian Labs',
  managerName: 'Dana Whitfield',
  managerTimeZone: 'Europe/Berlin',
  talentName: 'Lena Vogel',
  talentTimeZone: 'Europe/Berlin',
  termsVersion: 2,
  closedBecause: 'The budget for this quarter was cut, so we have to stop here. It has nothing to do with you.',
};

const request: MailedRequest = {
  contractId: contract.contractId,
  term: 'pay',
  message: 'Could we make it $90? The scope has grown since we spoke in spring.',
  askedAt: new Date('2026-02-02T09:30:00Z'),
  state: 'declined',
  note: 'I asked, but the rate is set for everybody on this project until summer.',
};

const link = 'https://gangway.example/contracts/019d0000-0000-7000-8000-000000000001';

/** Every mail about contracts, with invented facts. */
@Injectable()
@MailPreview()
export class ContractsMailPreview implements MailExamples {
  examples(): readonly MailExample[] {
    const changes = [
      { label: 'Hourly rate', before: [], now: [{ kind: 'added' as const, text: '$90.00 an hour' }] },
      { label: 'Scope of work', before: [], now: [{ kind: 'same' as const, text: 'Refresh the buttons.\n\nThen the forms.' }] },
    ];
    return [
      { name: 'direct offer', content: directOfferContent(contract, link) },
      { name: 'terms changed', content: termsChangedContent(contract, changes, link) },
      { name: 'change asked for', content: changeAskedForContent(contract, request, link) },
      { name: 'change declined', content: changeDeclinedContent(contract, request, link) },
      { name: 'offer withdrawn', content: offerWithdrawnContent(contract, link) },
      { name: 'offer expired, to the talent', content: offerExpiredContent(contract, link) },
      { name: 'offer expired, to the hiring manager', content: offerExpiredManagerContent(contract, link) },
    ];
  }
}
