import { SetMetadata } from '@nestjs/common';

export const scheduledKey = 'gangway.scheduled';

export interface Schedule {
  /** Unique and stable: it names the row that keeps the time, e.g. `audit.seal`. */
  readonly name: string;
  readonly everySeconds: number;
}

/** Work that comes round. One process at a time does it; a missed time is made up for once, not many times. */
export interface ScheduledJob {
  run(): Promise<void>;
}

/** Marks a provider as a job that comes round. */
export function Scheduled(schedule: Schedule): ClassDecorator {
  return SetMetadata(scheduledKey, schedule);
}
