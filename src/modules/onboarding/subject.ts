import { onboardingPaths } from './onboarding.paths.js';

/** What a checklist hangs on: a contract, or a membership of a talent cloud. One of the two is null. */
export interface Subject {
  readonly contractId: string | null;
  readonly membershipId: string | null;
}

/** The id by which journeys know it. */
export function subjectIdOf({ contractId, membershipId }: Subject): string {
  const id = contractId ?? membershipId;
  if (id === null) throw new Error('A checklist hangs on a contract or on a membership.');
  return id;
}

/** Whether it is a membership of a talent cloud, and no contract. */
export function isOfCloud({ contractId }: Subject): boolean {
  return contractId === null;
}

/** Where the talent finds the tasks. */
export function tasksPathOf(subject: Subject): string {
  const id = subjectIdOf(subject);
  return isOfCloud(subject) ? onboardingPaths.cloudVerification(id) : onboardingPaths.tasks(id);
}

/** The steps of the journey that the tasks and their review are. In a cloud both are one. */
export function stepsOf({ contractId }: Subject): { tasks: 'tasks' | 'verification'; review: 'review' | 'verification' } {
  return contractId === null ? { tasks: 'verification', review: 'verification' } : { tasks: 'tasks', review: 'review' };
}
