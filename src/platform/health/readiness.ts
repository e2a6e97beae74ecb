import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { migrations } from '../../../migrations/index.js';
import { Settings } from '../config/index.js';
import { Database } from '../database/index.js';
import { Doorbell } from '../jobs/index.js';
import { MailBacklog } from './mail-backlog.js';

export interface PartState {
  readonly name: 'database' | 'migrations' | 'redis' | 'outbox' | 'mail';
  readonly state: string;
  readonly isFine: boolean;
}

/** Who asks for readiness gives up after a few seconds; a database that hangs is as good as away. */
const patienceInMs = 2_000;

/** Asks the parts this process stands on. Redis or the mail server being away is told, but keeps nobody from being served. */
@Injectable()
export class Readiness {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly doorbell: Doorbell,
    private readonly mails: MailBacklog,
  ) {}

  async parts(): Promise<PartState[]> {
    const away: PartState[] = [{ name: 'database', state: 'away', isFine: false }];
    const asked = this.inDatabase().catch(() => away);
    const inDatabase = await Promise.race([asked, delay(patienceInMs, away, { ref: false })]);
    return [...inDatabase, ...(this.settings.redisUrl ? [await this.redis()] : [])];
  }

  private async inDatabase(): Promise<PartState[]> {
    const row = await this.database.row<{ ran: number; pending: number; lag: number }>(`
      SELECT (SELECT count(*)::int FROM gangway_migrations) AS ran,
             (SELECT count(*)::int FROM (SELECT FROM platform.event_publications WHERE status = 'pending' LIMIT 10001) few) AS pending,
             coalesce((SELECT extract(epoch FROM now() - min(due_at))::int FROM platform.event_publications WHERE status = 'pending' AND due_at <= now()), 0) AS lag`);
    const missing = migrations.length - (row?.ran ?? 0);
    return [
      { name: 'database', state: 'ok', isFine: true },
      { name: 'migrations', state: missing > 0 ? `${missing} pending` : 'ok', isFine: missing <= 0 },
      { name: 'outbox', state: `${row?.pending ?? 0} pending, the oldest waits ${row?.lag ?? 0} s`, isFine: true },
      { name: 'mail', state: await this.mail(), isFine: true },
    ];
  }

  /** Told apart from the rest: before the migrations of a new version ran, its tables may lack what is asked for. */
  private mail(): Promise<string> {
    return this.mails.inWords().catch(() => 'not known');
  }

  private async redis(): Promise<PartState> {
    const isUp = await this.doorbell.isHeard();
    return { name: 'redis', state: isUp ? 'ok' : 'away; workers look every 2 seconds', isFine: true };
  }
}
