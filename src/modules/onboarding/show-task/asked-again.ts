import type { TaskPageRow } from './task-page.query.js';

/** Why somebody who has done the same before is asked for it again; templates turn it into a sentence. */
export interface AskedAgain {
  readonly isRenewal: boolean;
  readonly isForEach: boolean;
  readonly isChanged: boolean;
  readonly isCloud: boolean;
  readonly doneAt: Date;
  readonly validUntil: Date | null;
  readonly name: string;
}

/** Null for whoever does it for the first time. */
export function askedAgain(task: TaskPageRow): AskedAgain | null {
  if (task.earlierDoneAt === null) return null;
  const { earlierValidUntil, renewBy } = task;
  const isRenewal = renewBy !== null;
  return {
    isRenewal,
    isForEach: !isRenewal && earlierValidUntil === null,
    isChanged: (task.earlierVersion ?? 1) < task.requirementVersion,
    isCloud: task.contractId === null,
    doneAt: task.earlierDoneAt,
    validUntil: renewBy ?? earlierValidUntil,
    name: task.earlierName ?? task.clientName,
  };
}
