import { MailPreview, type MailExample, type MailExamples } from '../../../platform/mail/index.js';
import { colleagueReminderContent, talentReminderContent } from './reminder-contents.js';
import type { ReminderFacts } from './reminder-facts.query.js';

/** Every mail of reports. */
@MailPreview()
export class RemindersMailPreview implements MailExamples {
  examples(): readonly MailExample[] {
    return [
      { name: 'reminder to the talent, among tasks', content: talentReminderContent(facts, link) },
      { name: 'reminder to the talent, into a cloud', content: talentReminderContent({ ...facts, stage: 'profile', title: 'Meridian Design Bench', contractId: null, startsOn: null }, link) },
      { name: 'reminder to a colleague, of a task', content: colleagueReminderContent({ ...facts, stage: 'review', because: 'task' }, link) },
      { name: 'reminder to a colleague, of a request', content: colleagueReminderContent({ ...facts, stage: 'contract', because: 'change' }, link) },
    ];
  }
}

const link = 'https://gangway.example/contracts/0190aaaa-0000-7000-8000-000000000001/tasks';

const facts: ReminderFacts = {
  progressId: '0190aaaa-0000-7000-8000-000000000001',
  contractId: '0190aaaa-0000-7000-8000-000000000001',
  stage: 'tasks',
  because: null,
  since: new Date('2026-11-20T09:00:00Z'),
  name: 'Amira Haddad',
  title: 'Design system refresh',
  startsOn: '2026-12-07',
  taskCount: 2,
  doneCount: 1,
  clientName: 'Meridian Labs',
  remindedByName: 'Dana Whitfield',
  toTimeZone: 'Europe/Lisbon',
};
