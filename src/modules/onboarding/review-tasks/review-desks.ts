import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { actingClientOf } from '../../clients/index.js';
import { NoOwnReviewers } from '../onboarding.errors.js';
import { clientDesk } from './review-desk.js';
import type { ReviewDesk } from './review-desk.js';

/** Finds a client's desk, where it has one. */
@Injectable()
export class ReviewDesks {
  constructor(private readonly database: Database) {}

  /** @throws NoOwnReviewers where the platform reviews for this client */
  async ofClient(viewer: Viewer): Promise<ReviewDesk> {
    const { id } = actingClientOf(viewer);
    const row = await this.database.row<{ isOpen: boolean }>(isOpenSql, [id]);
    if (!row?.isOpen) throw new NoOwnReviewers();
    return clientDesk(id);
  }
}

/** What lies there already can be decided to the end, also after a move to a plan without reviewers: the talent waits for it. */
const isOpenSql = `
  SELECT client.has_own_reviewers OR EXISTS (
    SELECT 1 FROM onboarding.tasks AS task WHERE task.client_id = client.client_id AND task.reviewer = 'client' AND task.is_waiting) AS "isOpen"
  FROM clients.client_cards AS client WHERE client.client_id = $1`;
