import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/index.js';
import { Scheduled, type ScheduledJob } from '../jobs/index.js';
import { FileStorage, unfinishedEnd } from './file-storage.js';
import { removeLeftovers } from './temporary-files.js';

const graceInMs = 24 * 3_600_000;

/** Removes bytes that no row speaks for: those of removed files, of actions rolled back and of processes killed. */
@Injectable()
@Scheduled({ name: 'platform.sweep-files', everySeconds: 3600 })
export class SweepFiles implements ScheduledJob {
  private readonly logger = new Logger('files');

  constructor(
    private readonly storage: FileStorage,
    private readonly database: Database,
  ) {}

  async run(): Promise<void> {
    // The machine's time on purpose: it is compared with the times of files, which the demo's clock does not move.
    const failures = await removeLeftovers(Date.now());
    if (failures.length > 0) this.logger.warn({ count: failures.length, err: failures[0] }, 'temporary files could not be removed');
    for await (const names of this.storage.namesWrittenBefore(new Date(Date.now() - graceInMs))) {
      const ids = [...new Set(names.map(idOf))];
      const kept = await this.database.rows<{ id: string }>('SELECT id FROM platform.files WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL', [ids]);
      const keptIds = new Set(kept.map((row) => row.id));
      for (const name of names.filter((each) => each.endsWith(unfinishedEnd) || !keptIds.has(idOf(each)))) await this.storage.remove(name);
    }
  }
}

/** `<id>` itself and everything made from it: `<id>.page-3`. */
function idOf(name: string): string {
  return name.slice(0, 36);
}
