import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { isReviewableBy, subjectTables } from '../talents-own.sql.js';
import { isOnDesk, ofEachDesk } from './review-desk.js';
import type { ReviewDesk } from './review-desk.js';

/** Finds the document of an item and writes down that somebody read it, before they see a byte of it. */
@Injectable()
export class Evidence {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  @InTransaction()
  async read(viewer: Viewer, desk: ReviewDesk, { taskId, ...how }: { taskId: string; action: 'page-read' | 'original-downloaded'; page: number }): Promise<string> {
    const found = await this.database.row<{ fileId: string; clientId: string }>(documentSql[desk.reviewer], [taskId, viewer.personId, desk.clientId]);
    if (!found) throw new NotFound();
    await this.audit.append({
      action: `onboarding.document-${how.action}`,
      tenantId: found.clientId,
      actorId: viewer.personId,
      subjectType: 'task',
      subjectId: taskId,
      facts: { fileId: found.fileId, page: how.page },
    });
    return found.fileId;
  }
}

const documentSql = ofEachDesk((reviewer) => `
  SELECT sent.file_id AS "fileId", task.client_id AS "clientId"
  FROM onboarding.tasks AS task
  JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id
  JOIN onboarding.submissions AS sent ON sent.task_id = task.id AND sent.number = task.submission_count
  ${subjectTables('task')}
  WHERE task.id = $1 AND ${isOnDesk(reviewer, 'task', '$3')} AND sent.file_id IS NOT NULL AND ${isReviewableBy('task', '$2')}`);
