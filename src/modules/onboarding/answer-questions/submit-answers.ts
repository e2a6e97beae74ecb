import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { TaskSubmissions } from '../submit-task/task-submissions.js';

/** A person answers the client's questions. */
@Injectable()
export class SubmitAnswers {
  constructor(private readonly submissions: TaskSubmissions) {}

  /** @returns false when the task was sent from another page meanwhile: these answers are not kept */
  @InTransaction()
  async run(viewer: Viewer, taskId: string, answers: Record<string, string>): Promise<boolean> {
    const open = await this.submissions.begin({ taskId, personId: viewer.personId, kind: 'questions' });
    if (open) await this.submissions.send(open, { answers });
    return open !== null;
  }
}
