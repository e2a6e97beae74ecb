import { Injectable } from '@nestjs/common';
import { FileStore } from '../../../platform/files/index.js';
import type { IncomingFile } from '../../../platform/files/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { TaskSubmissions } from '../submit-task/task-submissions.js';

/** A person hands in the document that a task asks for. */
@Injectable()
export class SubmitDocument {
  constructor(
    private readonly submissions: TaskSubmissions,
    private readonly files: FileStore,
  ) {}

  /** @returns false when the task was sent from another page meanwhile: this file is not kept */
  @InTransaction()
  async run(viewer: Viewer, taskId: string, { file, note }: { file: IncomingFile; note: string }): Promise<boolean> {
    const open = await this.submissions.begin({ taskId, personId: viewer.personId, kind: 'upload' });
    if (!open) return false;
    const kept = await this.files.keep(file, { tenantId: open.task.clientId, personId: viewer.personId, purpose: 'onboarding.evidence' });
    await this.submissions.send(open, {
      fileId: kept.id,
      fileName: kept.originalName,
      fileSize: kept.sizeInBytes,
      filePages: kept.pageCount,
      note: note === '' ? null : note,
    });
    return true;
  }
}
