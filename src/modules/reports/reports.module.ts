import { Module } from '@nestjs/common';
import { KeepProgress } from './keep-progress/keep-progress.js';
import { RebuildProgressJob } from './keep-progress/rebuild-progress.job.js';
import { UnlistProgressJob } from './keep-progress/unlist-progress.job.js';
import { listeners } from './listeners/all-listeners.js';
import { ReportsNavigation } from './reports.navigation.js';
import { DashboardController } from './show-dashboard/dashboard.controller.js';
import { FreshnessQuery } from './show-dashboard/freshness.query.js';
import { FunnelQuery } from './show-dashboard/funnel.query.js';
import { NeedsQuery } from './show-dashboard/needs.query.js';
import { PeopleQuery } from './show-dashboard/people.query.js';

/** Read models and charts: how everybody comes along. */
@Module({
  controllers: [DashboardController],
  providers: [KeepProgress, RebuildProgressJob, UnlistProgressJob, FreshnessQuery, FunnelQuery, NeedsQuery, PeopleQuery, ReportsNavigation, ...listeners],
})
export class ReportsModule {}
