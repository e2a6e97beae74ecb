/** What a requirement, and the task copied from it, asks for. */
export type RequirementKind = 'upload' | 'sign' | 'questions' | 'acknowledge' | 'client';

/** A task's kind: a requirement's, or the platform's own last look where nobody else would look. */
export type TaskKind = RequirementKind | 'confirm';

/** Who looks at what was submitted before it counts as done. */
export type ReviewerKind = 'nobody' | 'client' | 'admin';

/** Whose turn a task is. */
export type TaskOwner = 'talent' | 'client' | 'platform';

/** One field of a task that asks questions, as the client named it. */
export interface Question {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly isLong?: boolean;
  readonly isOptional?: boolean;
}

/** Only the client does `client` tasks, only the platform `confirm`; the rest is the talent's. */
export function ownerOf(kind: TaskKind): TaskOwner {
  if (kind === 'client') return 'client';
  return kind === 'confirm' ? 'platform' : 'talent';
}
