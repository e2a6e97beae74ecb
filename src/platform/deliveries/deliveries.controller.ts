import { Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Database, isId } from '../database/index.js';
import { Doorbell } from '../jobs/index.js';
import { admin, Allow } from '../security/index.js';
import { page, redirect } from '../views/index.js';
import type { PageAnswer, RedirectAnswer } from '../views/index.js';

const pageSize = 50;
const statuses = ['dead', 'pending', 'done'] as const;
type Status = (typeof statuses)[number];

interface DeliveryRow {
  id: string;
  listener: string;
  eventName: string;
  attempt: number;
  lastError: string | null;
  createdAt: Date;
  dueAt: Date;
  doneAt: Date | null;
}

/** What after-commit listeners have been told, are about to be told, and could not be told. */
@Controller('admin/deliveries')
export class DeliveriesController {
  constructor(
    private readonly database: Database,
    private readonly doorbell: Doorbell,
  ) {}

  @Get()
  @Allow(admin)
  async index(@Query('status') asked?: string, @Query('before') before?: string): Promise<PageAnswer> {
    const status = statuses.find((known) => known === asked) ?? 'dead';
    const rows = await this.rowsOf(status, before);
    const deliveries = rows.slice(0, pageSize);
    const last = deliveries.at(-1);
    const self = `/admin/deliveries?status=${status}`;
    return page(
      'deliveries/index',
      {
        title: 'Events and deliveries',
        deliveries,
        isDead: status === 'dead',
        tabs: await this.tabs(status),
        newer: before ? self : null,
        older: rows.length > pageSize && last ? `${self}&before=${last.id}` : null,
      },
      { layout: 'desk' },
    );
  }

  /** Gives a dead delivery another round of attempts. */
  @Post(':id/retry')
  @Allow(admin)
  async retry(@Param('id', ParseUUIDPipe) id: string): Promise<RedirectAnswer> {
    const revived = await this.database.execute(
      `UPDATE platform.event_publications SET status = 'pending', attempt = 0, due_at = now(), locked_until = NULL WHERE id = $1 AND status = 'dead'`,
      [id],
    );
    this.doorbell.ring();
    const text = revived ? 'It will be tried again now.' : 'It was not dead any more; nothing was changed.';
    return redirect('/admin/deliveries', { flash: { kind: revived ? 'ok' : 'info', text } });
  }

  private rowsOf(status: Status, before?: string): Promise<DeliveryRow[]> {
    const from = isId(before) ? before : null;
    return this.database.rows<DeliveryRow>(
      `SELECT id, listener, event_name AS "eventName", attempt, last_error AS "lastError", created_at AS "createdAt", due_at AS "dueAt", done_at AS "doneAt"
       FROM platform.event_publications
       WHERE status = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [status, from, pageSize + 1],
    );
  }

  /** Counts stop at a hundred: exact numbers would cost a walk through the table. */
  private async tabs(current: Status): Promise<object[]> {
    const counts = await this.database.rows<{ status: Status; count: number }>(
      `SELECT status, (SELECT count(*)::int FROM (SELECT FROM platform.event_publications p WHERE p.status = s.status LIMIT 101) few) AS count
       FROM unnest($1::text[]) AS s (status)`,
      [['dead', 'pending']],
    );
    const labels: Record<Status, string> = { dead: 'Dead', pending: 'Pending', done: 'Done' };
    return statuses.map((status) => {
      const count = counts.find((row) => row.status === status)?.count;
      return { label: labels[status], path: `/admin/deliveries?status=${status}`, isCurrent: status === current, count: count === undefined ? null : count > 100 ? '100+' : String(count) };
    });
  }
}
