import { MailPreview } from '../../../platform/mail/index.js';
import type { MailExample, MailExamples } from '../../../platform/mail/index.js';
import {
  changesRequestedContent, clearedContent, clientTaskContent, rejectedContent, signedCopyContent, tasksAssignedContent,
} from './mail-contents.js';
import { lapsedContent } from '../renew-approvals/lapsed-content.js';
import type { LapsedApproval } from '../renew-approvals/lapsed.query.js';
import { renewalContent } from '../renew-approvals/renewal-content.js';
import type { RenewalFacts } from '../renew-approvals/renewal-facts.query.js';
import { digestContent } from './digest-content.js';
import type { WaitingReview, WaitingTask } from '../digest/what-waits.query.js';
import { reopenedContent } from '../reopen-checklist/reopened-content.js';
import { askedAgainContent } from './asked-again.mail.js';
import { taskHandedOverContent } from './task-handed-over.mail.js';
import type { HandOverFacts } from '../hand-over-task/hand-over.query.js';
import type { MailFacts } from './mail-facts.query.js';

/** Every mail of onboarding. */
@MailPreview()
export class OnboardingMailPreview implements MailExamples {
  examples(): readonly MailExample[] {
    return [
      { name: 'tasks assigned', content: tasksAssignedContent(facts, link) },
      { name: 'tasks of a talent cloud', content: tasksAssignedContent(inCloud, link) },
      { name: 'changes requested', content: changesRequestedContent(facts, sentBack, link) },
      { name: 'changes requested, without a way', content: changesRequestedContent(facts, { ...sentBack, howToFix: null }, link) },
      { name: 'everything confirmed', content: clearedContent(facts, link) },
      { name: 'rejected, to the talent', content: rejectedContent(facts, 'talent') },
      { name: 'rejected, to the hiring manager', content: rejectedContent(facts, 'client') },
      { name: 'rejected for a talent cloud, to the talent', content: rejectedContent(inCloud, 'talent') },
      { name: 'rejected for a talent cloud, to who invited', content: rejectedContent(inCloud, 'client') },
      { name: 'reopened, to the talent', content: reopenedContent({ ...facts, openTasks: [] }, { side: 'talent', reason: reopenedBecause, link }) },
      { name: 'reopened, to the talent who has tasks left', content: reopenedContent(facts, { side: 'talent', reason: reopenedBecause, link }) },
      { name: 'reopened, to the hiring manager', content: reopenedContent(facts, { side: 'client', reason: reopenedBecause, link }) },
      { name: 'reopened for a talent cloud, to the talent', content: reopenedContent(inCloud, { side: 'talent', reason: reopenedBecause, link }) },
      { name: 'reopened for a talent cloud, to who invited', content: reopenedContent(inCloud, { side: 'client', reason: reopenedBecause, link }) },
      { name: 'signed copy, to the talent', content: signedCopyContent({ ...copy, side: 'talent' }, copyLinks) },
      { name: 'signed copy, to the hiring manager', content: signedCopyContent({ ...copy, side: 'client' }, copyLinks) },
      { name: 'signed copy, too large for a mail', content: signedCopyContent({ ...copy, side: 'client', pdf: null }, copyLinks) },
      { name: 'a task of the client', content: clientTaskContent(facts, clientTask, link) },
      { name: 'an approval near its end', content: renewalContent(renewal, { link, writtenAt }) },
      ...lapsedExamples(),
      { name: 'an approval near its end, changed since, in a cloud', content: renewalContent({ ...renewal, isCloud: true, isChanged: true, isQuestions: true, projectName: 'Meridian Design Bench' }, { link, writtenAt }) },
      { name: 'asked for again, after a waiver', content: askedAgainContent({ ...facts, state: 'cleared' }, { title: 'Insurance certificate', why: 'Our office insurance asks for it.' }, link) },
      { name: 'daily mail of somebody with everything', content: digestContent({ reviews: [...platformReviews, ...clientReviews], tasks: clientTasks }, today) },
      { name: 'daily mail of a hiring manager', content: digestContent({ reviews: [], tasks: clientTasks }, today) },
      { name: 'a task handed to a colleague', content: taskHandedOverContent(facts, handOver, link) },
    ];
  }
}

const contractId = '0190aaaa-0000-7000-8000-000000000001';
const link = `https://gangway.example/contracts/${contractId}/tasks`;

const reopenedBecause = 'The name is the one before the marriage; the certificate shows both.';

const facts: MailFacts = {
  subjectId: contractId,
  contractId,
  membershipId: null,
  state: 'open',
  isEnded: false,
  isOpen: true,
  rejectedAt: new Date('2026-11-23T09:00:00Z'),
  rejectionReason: 'The document shows another name than your account, also after we asked twice.',
  projectName: 'Design system refresh',
  clientName: 'Meridian Labs',
  talentName: 'Amira Haddad',
  talentAddress: 'amira.haddad@example.com',
  talentTimeZone: 'Europe/Lisbon',
  startsOn: '2026-11-27',
  managerName: 'Dana Whitfield',
  managerAddress: 'dana@meridian.example',
  openTasks: [{ title: 'ID document', minutes: 3 }, { title: 'Meridian NDA', minutes: 5 }],
};

const inCloud: MailFacts = { ...facts, contractId: null, startsOn: null, membershipId: facts.subjectId, projectName: 'Meridian Design Bench' };

const sentBack = {
  subjectId: contractId,
  taskId: contractId,
  title: 'ID document',
  reason: 'The back side is cut off.',
  howToFix: 'Lay the card on a dark table and take the photo so that all four corners can be seen.',
  isCurrent: true,
};

const copyLinks = { verification: 'https://gangway.example/verify', copy: `https://gangway.example/tasks/${contractId}/signed-copy` };
const copy = {
  title: 'Meridian NDA',
  signer: 'Amira Haddad',
  clientName: 'Meridian Labs',
  signedAt: new Date('2026-11-23T09:12:00Z'),
  pdf: () => Promise.resolve(Buffer.from('%PDF-1.7')),
};

const clientTask = { title: 'Purchase order approval', why: 'Finance needs to approve the budget before somebody starts.', since: new Date('2026-11-20T09:00:00Z') };

const writtenAt = new Date('2026-11-27T09:00:00Z');
const renewal: RenewalFacts = {
  ...{ taskId: contractId, title: 'Upload your ID document', minutes: 3, clientName: 'Meridian Labs', projectName: 'Design system refresh' },
  ...{ isCloud: false, isChanged: false, isQuestions: false, renewBy: new Date('2026-12-20T09:00:00Z'), timeZone: 'Europe/Lisbon', locale: 'en' },
};

/** One approval that ran out, and several. */
function lapsedExamples(): MailExample[] {
  const one: LapsedApproval = { title: 'Insurance certificate', talentName: 'Amira Haddad', projectName: 'Design system refresh', contractId, renewBy: new Date('2026-11-23T09:00:00Z') };
  const told = { timeZone: 'Europe/Lisbon', now: writtenAt, publicUrl: 'https://gangway.example' };
  const contents = [lapsedContent([one], told), lapsedContent([one, { ...one, talentName: 'Omar Saleh', projectName: 'Meridian Design Bench', contractId: null }], told)];
  return contents.flatMap((content, index) => (content ? [{ name: index === 0 ? 'an approval ran out' : 'several approvals ran out', content }] : []));
}

const today = { timeZone: 'Europe/Lisbon', now: new Date('2026-11-24T08:00:00Z'), publicUrl: 'https://gangway.example' };
const clientReviews: WaitingReview[] = [
  { clientId: contractId, clientName: 'Meridian Labs', title: 'Insurance certificate', talentName: 'Amira Haddad', projectName: 'Design system refresh', dueAt: new Date('2026-11-24T16:00:00Z') },
];
const platformReviews: WaitingReview[] = Array.from({ length: 7 }, (_, index) => ({
  clientId: null, clientName: 'Meridian Labs', title: 'ID document', talentName: `Talent number ${index + 1}`, projectName: 'Annual report', dueAt: new Date(Date.UTC(2026, 10, 24, index * 4)),
}));
const clientTasks: WaitingTask[] = [
  { clientId: contractId, clientName: 'Meridian Labs', title: 'Purchase order approval', talentName: 'Amira Haddad', projectName: 'Design system refresh', since: new Date('2026-11-20T09:00:00Z'), startsOn: '2027-02-03' },
  { clientId: contractId, clientName: 'Meridian Labs', title: 'Purchase order approval', talentName: 'Omar Saleh', projectName: 'Annual report layout', since: new Date('2026-11-22T09:00:00Z'), startsOn: null },
];

const handOver: HandOverFacts = {
  handOverId: contractId,
  taskId: contractId,
  subjectId: contractId,
  title: clientTask.title,
  why: clientTask.why,
  note: 'Could you ask finance? I am away until Thursday.',
  byName: 'Dana Whitfield',
  toName: 'Noor Haddad',
  toAddress: 'noor@meridian.example',
  toTimeZone: 'Europe/Lisbon',
  since: clientTask.since,
  isDue: true,
};
