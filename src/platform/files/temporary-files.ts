import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
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

/** What a killed process left behind. Anything younger may belong to an upload that is still going on. */
export async function removeLeftovers(nowInMs: number): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix));
  for (const name of names) {
    const path = join(tmpdir(), name);
    // Another process may have removed it in between; then there is nothing to do.
    const seen = await stat(path).catch(() => null);
    if (seen && nowInMs - seen.mtimeMs > leftoverAfterMs) await rm(path, { recursive: true, force: true });
  }
}
