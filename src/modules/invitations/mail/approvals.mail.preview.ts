import { Injectable } from '@nestjs/common';
import { MailPreview, type MailExample, type MailExamples } from '../../../platform/mail/index.js';
import type { ApprovalFacts } from './approval-facts.query.js';
import { approvalAskedMail, approvedMail, sentBackMail } from './approval.mail.js';
import { listApprovalAskedMail, listApprovedMail, listLapsedMail, listSentBackMail } from './list-approval.mail.js';
import type { ListApprovalFacts } from './list-approval-facts.query.js';
import { notSentMail } from './not-sent.mail.js';

const publicUrl = 'https://gangway.example';

const facts: ApprovalFacts = {
  id: '0190a000-0000-7000-8000-000000000021',
  invitationId: '0190a000-0000-7000-8000-000000000001',
  decision: null,
  reason: 'The day rate is above what we agreed for design work. 80.00 an hour is fine.',
  deciderName: 'Paul Okafor',
  inviterName: 'Dana Whitfield',
  inviterEmail: 'dana@meridian.example',
  clientName: 'Meridian Labs',
  name: 'Amira Haddad',
  address: 'amira.haddad@example.com',
  title: 'Design system refresh',
  audience: 'freelancer',
  target: 'contract',
};

const list: ListApprovalFacts = {
  id: '0190a000-0000-7000-8000-000000000022',
  importId: '0190a000-0000-7000-8000-000000000002',
  decision: null,
  reason: 'Please leave out everybody who worked for us before 2025; they have contracts of their own.',
  deciderName: 'Paul Okafor',
  askerName: 'Dana Whitfield',
  askerEmail: 'dana@meridian.example',
  clientName: 'Meridian Labs',
  fileName: 'spring-talent.csv',
  people: 1098,
  duplicates: 2,
  refused: 14,
  invited: 0,
  groups: [
    { audience: 'freelancer', target: 'cloud', title: 'Meridian Design Bench', people: 760 },
    { audience: 'freelancer', target: 'contract', title: 'Spring prototype', people: 338 },
  ],
};

/** The mails between *Send invitation* and the invitation itself, with invented facts. */
@Injectable()
@MailPreview()
export class ApprovalsMailPreview implements MailExamples {
  examples(): readonly MailExample[] {
    const because = 'Dana Whitfield invited this address to the same project on 12 January 2027 already.';
    return [
      { name: 'approval, asked', content: approvalAskedMail(facts, publicUrl) },
      { name: 'approval, given', content: approvedMail({ ...facts, decision: 'approved', reason: '' }, publicUrl) },
      { name: 'approval, sent back', content: sentBackMail({ ...facts, decision: 'sent back' }, publicUrl) },
      { name: 'approval of a list, asked', content: listApprovalAskedMail(list, publicUrl) },
      { name: 'approval of a list, given', content: listApprovedMail({ ...list, decision: 'approved', reason: '' }, publicUrl) },
      { name: 'approval of a list, sent back', content: listSentBackMail({ ...list, decision: 'sent back' }, publicUrl) },
      { name: 'approval of the rest of a list, sent back', content: listSentBackMail({ ...list, decision: 'sent back', invited: 400 }, publicUrl) },
      { name: 'approval of a list, lapsed', content: listLapsedMail({ ...list, decision: 'lapsed', reason: '', deciderName: null }, publicUrl) },
      { name: 'approval of the rest of a list, lapsed', content: listLapsedMail({ ...list, decision: 'lapsed', reason: '', deciderName: null, invited: 400 }, publicUrl) },
      { name: 'not sent at its hour', content: notSentMail({ id: facts.invitationId, name: facts.name, address: facts.address, title: facts.title, clientName: facts.clientName, because }, publicUrl) },
    ];
  }
}
