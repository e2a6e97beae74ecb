import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const prefix = 'gangway-upload-';
const leftoverAfterMs = 60 * 60 * 1000;

/** A path in a new folder of its own that only this account can read. */
export async function temporaryPath(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), prefix)), 'upload');
}

/** Removes the file, and its folder where that is one of ours; fine when they are gone already. */
export async function removeTemporary(path: string): Promise<void> {
  await rm(path, { force: true });
  const folder = dirname(path);
  if (basename(folder).startsWith(prefix)) await rm(folder, { recursive: true, force: true });
}

/**
 * What a killed process left behind. Anything younger may belong to an upload that is still going on, and what another account
 * of the machine made is its own affair. Never throws: whoever sweeps has more to sweep.
 * @param folder where temporary files are kept
 * @returns why something could not be removed
 */
export async function removeLeftovers(nowInMs: number, folder: string = tmpdir()): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (const name of await namesIn(folder, failures)) {
    const path = join(folder, name);
    // Another process may have removed it in between; then there is nothing to do.
    const seen = await lstat(path).catch(() => null);
    if (!seen || !isOurs(seen) || nowInMs - seen.mtimeMs <= leftoverAfterMs) continue;
    await rm(path, { recursive: true, force: true }).catch((error: unknown) => failures.push(error));
  }
  return failures;
}

async function namesIn(folder: string, failures: unknown[]): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.startsWith(prefix));
  } catch (error) {
    failures.push(error);
    return [];
  }
}

/** Windows knows no such ids; there everybody has a temporary folder of their own. */
function isOurs({ uid }: { uid: number }): boolean {
  return process.getuid === undefined || uid === process.getuid();
}
