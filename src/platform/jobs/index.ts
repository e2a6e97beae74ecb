export { Doorbell } from './doorbell.js';
export { JobsModule } from './jobs.module.js';
export { Scheduled } from './scheduled.js';
export type { ScheduledJob } from './scheduled.js';
export { Schedules } from './schedules.js';
