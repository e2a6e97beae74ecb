import { Injectable } from '@nestjs/common';
import { MailPreview, type MailExample, type MailExamples } from '../../../../platform/mail/index.js';
import { endedContent } from './ended.mail.js';
import type { MailedOpportunity } from './mailed-opportunity.query.js';
import { postedContent } from './posted.mail.js';

const opportunity: MailedOpportunity = {
  opportunityId: '019d0000-0000-7000-8000-000000000001',
  state: 'open',
  title: 'Booking page redesign',
  brief: 'Our booking page loses people at the last step. We look for somebody who **redesigns** it with us:\n\n- two weeks of research\n- four weeks of design',
  contractKind: 'hourly',
  rateMinor: '9000',
  weeklyLimitHours: 24,
  amountMinor: null,
  currency: 'USD',
  startsOn: '2026-03-02',
  endsOn: '2026-04-10',
  answerBy: '2026-02-16',
  postedAt: new Date('2026-02-02T12:00:00Z'),
  endedWhy: null,
  clientName: 'Meridian Labs',
  authorName: 'Dana Whitfield',
  agencyName: null,
  cloudName: 'Design bench',
};

const ofAgency: Partial<MailedOpportunity> = { agencyName: 'Orbit Studio', contractKind: 'fixed', rateMinor: null, weeklyLimitHours: null, amountMinor: '1250000', currency: 'EUR', endsOn: null };
const awkward = '<script>alert(1)</script>"\'{{title}}\r\nBcc: all@example.com';
const link = 'https://gangway.example/opportunities/019d0000-0000-7000-8000-000000000001';

/** Every mail about opportunities, with invented facts. */
@Injectable()
@MailPreview()
export class OpportunitiesMailPreview implements MailExamples {
  examples(): readonly MailExample[] {
    const posted = (more: Partial<MailedOpportunity> = {}) => postedContent({ ...opportunity, ...more }, link, new Date('2026-02-02T12:00:00Z'));
    const ended = (more: Partial<MailedOpportunity>) => endedContent({ ...opportunity, ...more }, link);
    return [
      { name: 'opportunity', content: posted() },
      { name: 'opportunity, to an agency', content: posted(ofAgency) },
      { name: 'opportunity, awkward texts', content: posted({ title: awkward.replace(/\s+/g, ' '), brief: awkward, clientName: awkward.replace(/\s+/g, ' ') }) },
      { name: 'opportunity closed', content: ended({ state: 'closed' }) },
      { name: 'opportunity withdrawn', content: ended({ state: 'withdrawn', endedWhy: 'The launch moved to next year.' }) },
    ];
  }
}
