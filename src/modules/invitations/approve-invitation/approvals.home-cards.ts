import { Injectable } from '@nestjs/common';
import { HomeCards, HomeCardSource, type HomeCard } from '../../journeys/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { translate, translatePlural } from '../../../platform/views/index.js';
import { approvalsPaths } from '../invitations.paths.js';
import { decidersSql, mayDecideSql } from './deciders.sql.js';

interface WaitingAtClient {
  readonly clientName: string;
  readonly count: number;
  readonly since: Date;
}

/** What waits for somebody's yes, client by client; without it their home would say that nothing does. */
@Injectable()
@HomeCards()
export class ApprovalsHomeCards extends HomeCardSource {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** The page behind the card opens a client by itself, but never another one than they act for: then the card says only what they find there. */
  async cards({ personId, locale, actingAs }: Viewer): Promise<HomeCard[]> {
    const rows = await this.database.prepared<WaitingAtClient>('invitations.approval-cards', sql, [personId, this.clock.now(), actingAs.kind === 'client' ? actingAs.id : null]);
    return rows.map(({ clientName, count, since }) => ({
      order: 20,
      title: translate('Approvals, {client}', { client: clientName }, locale),
      text: translatePlural('{count} approval waits for your yes', '{count} approvals wait for your yes', { count }, locale),
      action: { label: 'Continue', path: approvalsPaths.list },
      since,
    }));
  }
}

/** Counting stops early, as in the navigation. */
const sql = `
  WITH deciders AS (SELECT * FROM (${decidersSql('$2')}) everybody WHERE decider_id = $1 AND ($3::uuid IS NULL OR client_id = $3)),
  waiting AS (
    SELECT a.client_id, a.asked_at FROM invitations.approvals a
     WHERE a.client_id IN (SELECT client_id FROM deciders) AND a.decision IS NULL AND EXISTS (SELECT 1 FROM deciders d WHERE ${mayDecideSql}) LIMIT 100)
  SELECT c.name AS "clientName", count(*)::int AS count, min(waiting.asked_at) AS since
    FROM waiting JOIN clients.client_cards c ON c.client_id = waiting.client_id GROUP BY c.client_id, c.name ORDER BY c.name`;
