import { Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Database, isId } from '../database/index.js';
import { admin, Allow, CurrentViewer, type Viewer } from '../security/index.js';
import { page, redirect } from '../views/index.js';
import type { PageAnswer, RedirectAnswer } from '../views/index.js';
import { deliveriesPaths } from './deliveries.paths.js';
import { DeliveryTabs, eventStatuses, type EventStatus } from './delivery-tabs.js';
import { Retry } from './retry.js';

const pageSize = 50;

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
@Controller()
@Allow(admin)
export class DeliveriesController {
  constructor(
    private readonly database: Database,
    private readonly deliveryTabs: DeliveryTabs,
    private readonly retry: Retry,
  ) {}

  @Get(deliveriesPaths.events)
  async index(@Query('status') asked?: string, @Query('before') before?: string): Promise<PageAnswer> {
    const status = eventStatuses.find((known) => known === asked) ?? 'dead';
    const rows = await this.rowsOf(status, before);
    const deliveries = rows.slice(0, pageSize);
    const last = deliveries.at(-1);
    const self = deliveriesPaths.eventsThatAre(status);
    return page(
      'deliveries/index',
      {
        title: 'Events and deliveries',
        deliveries: deliveries.map((delivery) => ({ ...delivery, retryPath: deliveriesPaths.retryOfEvent(delivery.id) })),
        isDead: status === 'dead',
        tabs: await this.deliveryTabs.withCurrent(status),
        newer: before ? self : null,
        older: rows.length > pageSize && last ? `${self}&before=${last.id}` : null,
      },
      { layout: 'desk' },
    );
  }

  /** Gives a dead delivery another round of attempts. */
  @Post(deliveriesPaths.retryOfEvent(':id'))
  async create(@CurrentViewer() viewer: Viewer, @Param('id', ParseUUIDPipe) id: string): Promise<RedirectAnswer> {
    const isRevived = await this.retry.event(viewer.personId, id);
    const text = isRevived ? 'It will be tried again now.' : 'It was not dead any more; nothing was changed.';
    return redirect(deliveriesPaths.events, { flash: { kind: isRevived ? 'ok' : 'info', text } });
  }

  private rowsOf(status: EventStatus, before?: string): Promise<DeliveryRow[]> {
    const from = isId(before) ? before : null;
    return this.database.rows<DeliveryRow>(
      `SELECT id, listener, event_name AS "eventName", attempt, last_error AS "lastError", created_at AS "createdAt", due_at AS "dueAt", done_at AS "doneAt"
       FROM platform.event_publications
       WHERE status = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [status, from, pageSize + 1],
    );
  }
}
