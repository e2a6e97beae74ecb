import { Injectable } from '@nestjs/common';
import { Database, isId } from '../../../platform/database/index.js';
import { FollowUp } from './follow-up.entity.js';
import { FollowUpNotFound } from './follow-up.errors.js';

/** Small enough that stopping takes effect soon and nobody waits for it, large enough to be worth its statements. */
const rowsPerPart = 500;

/** Follow-ups as actions need them: locked until the action's transaction ends. */
@Injectable()
export class FollowUpsRepository {
  constructor(private readonly database: Database) {}

  /** The client's own; another client's is not found. */
  async ofClient(clientId: string, id: string): Promise<FollowUp> {
    const found = isId(id) ? await this.locked({ id, clientId }) : null;
    if (!found) throw new FollowUpNotFound();
    return found;
  }

  /** For listeners: an event has named it. */
  named(id: string): Promise<FollowUp | null> {
    return this.locked({ id });
  }

  /** @returns false where the same page was sent before: then nothing more is to be done */
  async add({ id, clientId, deed, asked, state, startedById, startedAt }: Pick<FollowUp, 'id' | 'clientId' | 'deed' | 'asked' | 'state' | 'startedById' | 'startedAt'>): Promise<boolean> {
    const added = await this.database.execute(
      `INSERT INTO invitations.follow_ups (id, client_id, deed, asked, state, started_by_id, started_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING`,
      [id, clientId, deed, asked, state, startedById, startedAt],
    );
    return added > 0;
  }

  async store({ id, ...columns }: FollowUp): Promise<void> {
    await this.database.repository(FollowUp).update({ id }, columns);
  }

  /** The next ones to deal with, in their order. */
  async next({ id, doneUpTo }: FollowUp): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>('SELECT invitation_id AS id FROM invitations.follow_up_rows WHERE follow_up_id = $1 AND number > $2 ORDER BY number LIMIT $3', [id, doneUpTo, rowsPerPart]);
    return rows.map((row) => row.id);
  }

  /** Writes down why some of the next ones were left alone. */
  async skip({ id, doneUpTo }: FollowUp, skipped: readonly { invitationId: string; why: string }[]): Promise<void> {
    if (skipped.length === 0) return;
    await this.database.execute(
      `UPDATE invitations.follow_up_rows r SET skipped_because = given.why
         FROM unnest($2::uuid[], $3::text[]) AS given (invitation_id, why) 
        WHERE r.follow_up_id = $1 AND r.number > $4 AND r.number <= $4 + $5 AND r.invitation_id = given.invitation_id`,
      [id, skipped.map(({ invitationId }) => invitationId), skipped.map(({ why }) => why), doneUpTo, rowsPerPart],
    );
  }

  private locked(where: { id: string; clientId?: string }): Promise<FollowUp | null> {
    return this.database.repository(FollowUp).findOne({ where, lock: { mode: 'pessimistic_write' } });
  }
}
