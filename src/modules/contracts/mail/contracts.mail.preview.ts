import { Injectable } from '@nestjs/common';
import { MailPreview, type MailExample, type MailExamples } from '../../../platform/mail/index.js';
import type { ChangedTermView } from '../difference.view.js';
import type { ActKind } from '../history/acts.js';
import { actWords } from './act-words.js';
import { actContent } from './act.mail.js';
import { changeAskedForContent } from './change-asked-for.mail.js';
import { changeDeclinedContent } from './change-declined.mail.js';
import { directOfferContent } from './direct-offer.mail.js';
import type { MailedAct } from './mailed-act.query.js';
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
  currency: 'USD',
  rateMinor: '8500',
  weeklyLimitHours: 30,
  amountMinor: null,
  startsOn: '2026-02-03',
  endsOn: null,
  hasOpenRequest: false,
};

const request: MailedRequest = {
  contractId: contract.contractId,
  term: 'pay',
  message: 'Could we make it $90? The scope has grown since we spoke in spring.',
  askedAt: new Date('2026-02-02T09:30:00Z'),
  state: 'declined',
  note: 'I asked, but the rate is set for everybody on this project until summer.',
};

const act: MailedAct = {
  contractId: contract.contractId,
  act: 'paused',
  version: 2,
  termsVersion: 1,
  proposedVersion: 2,
  lastDay: '2026-02-27',
  note: 'We have to wait for the new brand colours. I expect them at the end of the month.',
  byName: 'Dana Whitfield',
  at: new Date('2026-02-02T09:30:00Z'),
  alsoHandedOver: [],
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
      { name: 'direct offer', content: directOfferContent(contract, link, act.at) },
      { name: 'terms changed', content: termsChangedContent(contract, changes, link) },
      { name: 'change asked for', content: changeAskedForContent(contract, request, link) },
      { name: 'change declined', content: changeDeclinedContent(contract, request, link) },
      { name: 'offer withdrawn', content: offerWithdrawnContent(contract, link) },
      { name: 'offer expired, to the talent', content: offerExpiredContent(contract, link) },
      { name: 'offer expired, to the hiring manager', content: offerExpiredManagerContent(contract, link) },
      { name: 'offer expired with an open request, to the talent', content: offerExpiredContent({ ...contract, hasOpenRequest: true }, link) },
      { name: 'offer expired with an open request, to the hiring manager', content: offerExpiredManagerContent({ ...contract, hasOpenRequest: true }, link) },
      ...actExamples(changes),
    ];
  }
}

/** One example of each act for each side that is told. */
function actExamples(changes: readonly ChangedTermView[]): MailExample[] {
  return actKinds.flatMap((kind) =>
    (['talent', 'client'] as const).flatMap((side) => {
      const done = { ...act, act: kind, byName: byTalent.includes(kind) ? contract.talentName : act.byName, alsoHandedOver: kind === 'handed over' ? ['Icons for the app'] : [] };
      const content = actContent({ act: done, contract, side, changes: kind === 'proposed' ? changes : [], link });
      return content ? [{ name: `${kind}, to the ${side}`, content }] : [];
    }),
  );
}

const actKinds = Object.keys(actWords) as ActKind[];

const byTalent: readonly ActKind[] = ['declined', 'proposal confirmed', 'proposal declined'];
