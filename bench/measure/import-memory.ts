import { longList } from '../prepare/long-list.js';
import { startServer } from '../processes/server.js';
import { say } from '../report/say.js';
import { checkList, type Member } from './checked-list.js';
import type { Scene } from './scene.js';

/** How much the peak of each process rose, in megabytes, when after two lists half as long this one was read and checked. */
export interface MemoryOfImport {
  readonly listInMb: number;
  readonly web: number;
  readonly worker: number;
}

export const memoryRows = 100_000;
/** Together with the rest of a row: as much as a file may have. */
const scopeLength = 350;

/**
 * Both processes are new. What a list of any length makes them take, garbage that waits to be collected above all, they take for
 * the short ones; with the second of those their peaks have settled. What rises then is the length's.
 */
export async function memoryOfImport(scene: Scene, member: Member): Promise<MemoryOfImport> {
  const folder = scene.environment['DATA_DIR'] ?? '';
  const web = await startServer('gangway.js', { ...scene.environment, ROLE: 'web' });
  const worker = await startServer('gangway.js', { ...scene.environment, ROLE: 'worker' });
  try {
    const short = await longList(folder, memoryRows / 2, scopeLength);
    for (let warmUp = 0; warmUp < 2; warmUp += 1) await checkList(scene, web.url, member, short);
    const before = { web: web.peakMemoryInMb(), worker: worker.peakMemoryInMb() };
    const list = await longList(folder, memoryRows, scopeLength);
    await checkList(scene, web.url, member, list);
    const rose = { listInMb: list.size / 1_000_000, web: web.peakMemoryInMb() - before.web, worker: worker.peakMemoryInMb() - before.worker };
    say(`  a list of ${rose.listInMb.toFixed(0)} MB: the peak of web rose by ${rose.web.toFixed(0)} MB, of worker by ${rose.worker.toFixed(0)} MB`);
    return rose;
  } finally {
    await Promise.all([web.stop(), worker.stop()]);
    await scene.owner.query('DELETE FROM invitations.imports');
  }
}
