import { Injectable } from '@nestjs/common';
import { Database, newId } from '../../../platform/database/index.js';
import { Audit } from '../../audit/index.js';
import { Decision } from '../decision.entity.js';
import type { DecisionKind } from '../decision.entity.js';
import type { Task } from '../task.entity.js';

type LatestDecision = Pick<Decision, 'kind' | 'byId' | 'submission'>;

export interface NewDecision {
  readonly kind: DecisionKind;
  readonly reviewer: 'admin' | 'client';
  readonly byId: string;
  readonly at: Date;
  readonly reason: string | null;
  readonly howToFix: string | null;
}

/** Keeps what was decided about a task, and writes it down in the log. Joins the action's transaction. */
@Injectable()
export class Decisions {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async keep(task: Task, decision: NewDecision): Promise<void> {
    await this.database.repository(Decision).insert({
      ...decision,
      id: newId(),
      taskId: task.id,
      checklistId: task.checklistId,
      clientId: task.clientId,
      submission: task.submissionCount,
      dueAt: task.dueAt,
    });
    await this.audit.append({
      action: `onboarding.task-${decision.kind.replace(' ', '-')}`,
      tenantId: task.clientId,
      actorId: decision.byId,
      subjectType: 'task',
      subjectId: task.id,
      facts: { kind: task.kind, submission: task.submissionCount, ...(decision.kind === 'reopened' ? { reason: decision.reason } : {}) },
    });
  }

  /** What was decided last. */
  latestOf(task: Task): Promise<LatestDecision | null> {
    return this.database.row<LatestDecision>(latestSql, [task.id]);
  }

  /** The same answer of the same person about the same submission is one decision, however often it is sent; once a refusal is taken back, it is a new one. */
  async wasTaken(task: Task, { kind, byId, submission }: { kind: DecisionKind; byId: string; submission: number }): Promise<boolean> {
    const latest = await this.latestOf(task);
    return latest !== null && latest.kind === kind && latest.byId === byId && latest.submission === submission;
  }
}

const latestSql = 'SELECT kind, by_id AS "byId", submission FROM onboarding.decisions WHERE task_id = $1 ORDER BY at DESC, id DESC LIMIT 1';
