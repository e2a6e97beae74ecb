import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { Audit } from '../../audit/index.js';
import { actingClientOf } from '../../clients/index.js';
import { BlockerReminded } from '../events.js';
import { remindedOf, type Blocked } from './remindable.js';
import { NobodyToRemind } from './reminder.errors.js';

interface Reminding extends Blocked {
  readonly name: string;
  readonly invitationId: string | null;
  readonly remindedAt: Date | null;
}

export interface Reminder {
  readonly name: string;
  /** When the day's reminder went out; this one, or an earlier one that makes this one needless. */
  readonly at: Date;
  readonly isNew: boolean;
  /** The invitation to be sent once more, where somebody has not answered theirs. */
  readonly invitationId: string | null;
}

/** Takes the one reminder that a journey has a day (in UTC), and says so. Joins the caller's transaction, which holds the journey's row from here on. */
@Injectable()
export class ClaimReminder {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, progressId: string): Promise<Reminder> {
    const clientId = actingClientOf(viewer).id;
    const found = await this.database.row<Reminding>(holdSql, [progressId, clientId]);
    if (!found) throw new NotFound();
    const blocker = remindedOf(found, viewer);
    if (blocker === null) throw new NobodyToRemind();
    const { name, stage, because, remindedAt } = found;
    const invitationId = stage === 'invited' ? found.invitationId : null;
    const at = this.clock.now();
    if (remindedAt !== null && remindedAt.toISOString().slice(0, 10) === this.clock.today()) return { name, at: remindedAt, isNew: false, invitationId };
    await this.database.execute('UPDATE reports.subjects SET reminded_at = $2, reminded_by_id = $3 WHERE id = $1', [progressId, at, viewer.personId]);
    await this.audit.append({ action: 'reports.reminded', tenantId: clientId, actorId: viewer.personId, subjectType: 'progress', subjectId: progressId, facts: { stage, blocker } });
    if (invitationId === null) await this.events.publish(new BlockerReminded({ progressId, clientId, blocker, stage, because, remindedById: viewer.personId, at: at.toISOString() }));
    return { name, at, isNew: true, invitationId };
  }
}

const holdSql = `
  SELECT progress.name, progress.stage, progress.blocked_by AS "blockedBy", progress.because, progress.manager_id AS "managerId",
    progress.invitation_id AS "invitationId", subject.reminded_at AS "remindedAt"
  FROM reports.subjects AS subject JOIN reports.progress AS progress ON progress.id = subject.id
  WHERE subject.id = $1 AND progress.client_id = $2
  FOR UPDATE OF subject`;
