import { Injectable } from '@nestjs/common';
import { Audited, type AuditedKind, type AuditedKinds } from '../audit/index.js';
import { reviewsPaths } from './onboarding.paths.js';

/** Tasks, what was signed, and what clients ask for. What the platform reviews has its page in the queue. */
@Injectable()
@Audited()
export class OnboardingAudited implements AuditedKinds {
  readonly kinds: readonly AuditedKind[] = [
    { type: 'task', label: 'Task', nameSql: ({ uuid }) => `SELECT title AS name, reviewer = 'admin' AND submission_count > 0 AS has_page FROM onboarding.tasks WHERE id = ${uuid}`, path: reviewsPaths.show },
    { type: 'signature', label: 'Signature', nameSql: ({ uuid }) => `SELECT title AS name, false AS has_page FROM onboarding.signatures WHERE id = ${uuid}` },
    { type: 'requirement', label: 'Requirement', nameSql: ({ uuid }) => `SELECT title AS name, false AS has_page FROM onboarding.requirements WHERE id = ${uuid}` },
  ];
}
