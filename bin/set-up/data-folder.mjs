import { accessSync, constants, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { narrate, Obstacle } from './narrate.mjs';
import { isAlive } from './run.mjs';

/** Data that root made is closed to everybody else; that is better said before the start than by it. */
export function requireOwnData(name, dataDir) {
  for (const path of [dataDir, join(dataDir, 'master.key')].filter(existsSync)) {
    try {
      accessSync(path, constants.R_OK | constants.W_OK);
    } catch {
      throw new Obstacle(`${path} belongs to another account. Start as that account, or choose another folder: npm run ${name} -- --data-dir FOLDER`);
    }
  }
}

/** Removes the data of an earlier demo. Refuses a folder that is not ours, and one that is in use. */
export async function resetDataFolder(dataDir) {
  if (!existsSync(dataDir) || readdirSync(dataDir).length === 0) return;
  if (!existsSync(join(dataDir, 'postgres', 'cluster')) && !existsSync(join(dataDir, 'master.key'))) {
    throw new Obstacle(`${dataDir} holds files that are not Gangway's, so --reset leaves it alone.`);
  }
  const user = userOf(join(dataDir, 'postgres', 'owner.pid'));
  if (user) throw new Obstacle(`A Gangway still runs on ${dataDir} (process ${user}). Stop it first.`);
  await narrate('Removing the old data', () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
}

/**
 * A first start that was stopped or killed while it filled the demo leaves a world that nobody can use, and nobody's work.
 * seeds/seed-once.ts writes the marks. A folder without any is another mode's, and not ours to remove.
 */
export function isHalfMade(dataDir) {
  return existsSync(join(dataDir, 'demo-world-is-begun')) && !existsSync(join(dataDir, 'demo-world-is-complete'));
}

function userOf(ownerFile) {
  if (!existsSync(ownerFile)) return null;
  const [owner, server] = readFileSync(ownerFile, 'utf8').split(' ').map(Number);
  return isAlive(owner) && isAlive(server) ? owner : null;
}
