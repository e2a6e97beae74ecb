import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { isReviewableBy, subjectTables } from '../talents-own.sql.js';
import { isOnDesk, ofEachDesk } from './review-desk.js';
import type { ReviewDesk } from './review-desk.js';

interface Document {
  readonly fileId: string;
  readonly clientId: string;
}

/** Finds the document of an item and writes down that somebody read it, before they see a byte of it. */
@Injectable()
export class Evidence {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * For the pictures of its pages, which come by themselves and again each time the item is shown: one entry for each
   * reader, document and day (in UTC) says as much as one for each picture. @returns the file's id
   */
  @InTransaction()
  async readPage(viewer: Viewer, desk: ReviewDesk, taskId: string): Promise<string> {
    const found = await this.document(viewer, desk, taskId);
    const isFirst = await this.database.execute(readSql, [viewer.personId, found.fileId, this.clock.today()]);
    if (isFirst === 1) await this.write('read', viewer, taskId, found);
    return found.fileId;
  }

  /** For the original, which somebody asks for each time. @returns the file's id */
  @InTransaction()
  async download(viewer: Viewer, desk: ReviewDesk, taskId: string): Promise<string> {
    const found = await this.document(viewer, desk, taskId);
    await this.write('original-downloaded', viewer, taskId, found);
    return found.fileId;
  }

  private async document(viewer: Viewer, desk: ReviewDesk, taskId: string): Promise<Document> {
    const found = await this.database.row<Document>(documentSql[desk.reviewer], [taskId, viewer.personId, desk.clientId]);
    if (!found) throw new NotFound();
    return found;
  }

  private write(how: 'read' | 'original-downloaded', { personId: actorId }: Viewer, taskId: string, { fileId, clientId: tenantId }: Document): Promise<void> {
    return this.audit.append({ action: `onboarding.document-${how}`, tenantId, actorId, subjectType: 'task', subjectId: taskId, facts: { fileId } });
  }
}

/** Of several pictures that a browser fetches at once the first one writes; the others wait for it and change nothing. */
const readSql = 'INSERT INTO onboarding.document_readings (person_id, file_id, read_on) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';

/** What the talent sent; where they signed or confirmed the client's own PDF, that. */
const document = `coalesce(sent.file_id, (task.pdf ->> 'fileId')::uuid)`;

const documentSql = ofEachDesk((reviewer) => `
  SELECT ${document} AS "fileId", task.client_id AS "clientId"
  FROM onboarding.tasks AS task
  JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id
  JOIN onboarding.submissions AS sent ON sent.task_id = task.id AND sent.number = task.submission_count
  ${subjectTables('task')}
  WHERE task.id = $1 AND ${isOnDesk(reviewer, 'task', '$3')} AND ${document} IS NOT NULL AND ${isReviewableBy('task', '$2')}`);
