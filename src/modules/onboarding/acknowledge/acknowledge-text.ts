import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { TaskSubmissions } from '../submit-task/task-submissions.js';

/** A person says that they have read a text. */
@Injectable()
export class AcknowledgeText {
  constructor(private readonly submissions: TaskSubmissions) {}

  @InTransaction()
  async run(viewer: Viewer, taskId: string): Promise<void> {
    const open = await this.submissions.begin({ taskId, personId: viewer.personId, kind: 'acknowledge' });
    if (open) await this.submissions.send(open, {});
  }
}
