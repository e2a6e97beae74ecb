export { Doorbell } from './doorbell.js';
export { JobsModule } from './jobs.module.js';
export { Scheduled } from './scheduled.js';
export type { ScheduledJob } from './scheduled.js';
export { whileRenewing } from './while-renewing.js';
export { Schedules } from './schedules.js';
