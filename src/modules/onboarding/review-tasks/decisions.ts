import { Injectable } from '@nestjs/common';
import { Database, newId } from '../../../platform/database/index.js';
import { Audit } from '../../audit/index.js';
import { Decision } from '../decision.entity.js';
import type { DecisionKind } from '../decision.entity.js';
import type { Task } from '../task.entity.js';

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
      facts: { kind: task.kind, submission: task.submissionCount },
    });
  }

  /** The same answer of the same person about the same submission is one decision, however often it is sent. */
  async wasTaken(task: Task, { kind, byId, submission }: { kind: DecisionKind; byId: string; submission: number }): Promise<boolean> {
    const same = await this.database.row(
      'SELECT 1 FROM onboarding.decisions WHERE task_id = $1 AND by_id = $2 AND kind = $3 AND submission = $4',
      [task.id, byId, kind, submission],
    );
    return same !== null;
  }
}
