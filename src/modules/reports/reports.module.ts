import { Module } from '@nestjs/common';
import { InvitationsModule } from '../invitations/index.js';
import { JourneysModule } from '../journeys/index.js';
import { OnboardingModule } from '../onboarding/index.js';
import { KeepProgress } from './keep-progress/keep-progress.js';
import { RebuildProgressJob } from './keep-progress/rebuild-progress.job.js';
import { UnlistProgressJob } from './keep-progress/unlist-progress.job.js';
import { progressListeners } from './listeners/all-listeners.js';
import { MailReminderWhenBlockerReminded } from './listeners/mail-reminder-when-blocker-reminded.listener.js';
import { ReminderFactsQuery } from './mail/reminder-facts.query.js';
import { RemindersMailPreview } from './mail/reminder.mail.preview.js';
import { ColleagueReminderMail, TalentReminderMail } from './mail/reminder.mails.js';
import { ClaimReminder } from './remind/claim-reminder.js';
import { ReminderController } from './remind/reminder.controller.js';
import { SendReminder } from './remind/send-reminder.js';
import { ReportsAudited } from './reports.audited.js';
import { ReportsNavigation } from './reports.navigation.js';
import { DashboardController } from './show-dashboard/dashboard.controller.js';
import { FreshnessQuery } from './show-dashboard/freshness.query.js';
import { FunnelQuery } from './show-dashboard/funnel.query.js';
import { NeedsQuery } from './show-dashboard/needs.query.js';
import { PeopleQuery } from './show-dashboard/people.query.js';

const progress = [KeepProgress, RebuildProgressJob, UnlistProgressJob, ...progressListeners];
const dashboard = [FreshnessQuery, FunnelQuery, NeedsQuery, PeopleQuery, ReportsAudited, ReportsNavigation];
const reminders = [ClaimReminder, SendReminder, MailReminderWhenBlockerReminded, ReminderFactsQuery, TalentReminderMail, ColleagueReminderMail, RemindersMailPreview];

/** Read models and charts: how everybody comes along. */
@Module({
  imports: [InvitationsModule, JourneysModule, OnboardingModule],
  controllers: [DashboardController, ReminderController],
  providers: [...progress, ...dashboard, ...reminders],
})
export class ReportsModule {}
