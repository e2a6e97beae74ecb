import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { ChecklistsRepository } from '../checklists.repository.js';
import type { LockedChecklist } from '../checklists.repository.js';
import { OwnInviteeExcluded } from '../onboarding.errors.js';
import { isReviewableBy, subjectTables } from '../talents-own.sql.js';
import type { Task } from '../task.entity.js';
import type { ReviewDesk } from './review-desk.js';

/** Opens an item for whoever wants to claim it or decide about it. */
@Injectable()
export class OpenReviews {
  constructor(
    private readonly checklists: ChecklistsRepository,
    private readonly database: Database,
  ) {}

  /**
   * The item with its checklist, held until the transaction ends.
   * @throws NotFound for what lies on another desk, OwnInviteeExcluded for people whom the reviewer invited, or is
   */
  async lock(desk: ReviewDesk, taskId: string, reviewerId: string): Promise<LockedChecklist & { task: Task }> {
    const locked = await this.checklists.lockOfTask(taskId);
    const { task } = locked;
    if (task.reviewer !== desk.reviewer || (desk.clientId !== null && task.clientId !== desk.clientId)) throw new NotFound();
    if (!(await this.isReviewable(taskId, reviewerId))) throw new OwnInviteeExcluded(desk.paths.list);
    return locked;
  }

  /** Whether the person may decide about this talent at all. */
  async isReviewable(taskId: string, reviewerId: string): Promise<boolean> {
    const row = await this.database.row(isReviewableSql, [taskId, reviewerId]);
    return row !== null;
  }
}

const isReviewableSql = `
  SELECT 1 FROM onboarding.tasks AS task
  JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id
  ${subjectTables('task')}
  WHERE task.id = $1 AND ${isReviewableBy('task', '$2')}`;
