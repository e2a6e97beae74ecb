import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** How the names of bytes end that are still being written, or whose writer died. */
export const unfinishedEnd = '.unfinished';

/** Where encrypted bytes lie. It knows nothing of people, keys or types: names in, bytes out. */
export abstract class FileStorage {
  /** All or nothing: after it returns, the bytes survive a power cut; when it fails, there is nothing under the name. */
  abstract write(name: string, content: Readable): Promise<void>;
  /** Null when there is nothing under the name. */
  abstract read(name: string): Promise<Readable | null>;
  abstract remove(name: string): Promise<void>;
  /** The names of what was written before an instant, a few at a time. */
  abstract namesWrittenBefore(instant: Date): AsyncIterable<string[]>;
}

/** A folder on the local disk: `<root>/<aa>/<name>`. */
export class FolderStorage extends FileStorage {
  constructor(private readonly root: string) {
    super();
  }

  async write(name: string, content: Readable): Promise<void> {
    const path = this.pathOf(name);
    // A name of its own for each: two who look at the same page for the first time write the same name at once.
    const unfinished = `${path}.${randomUUID()}${unfinishedEnd}`;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      await pipeline(content, createWriteStream(unfinished, { mode: 0o600, flush: true }));
      await rename(unfinished, path);
      await flushFolder(dirname(path));
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  async read(name: string): Promise<Readable | null> {
    const path = this.pathOf(name);
    const isThere = await stat(path).catch(nullWhenMissing);
    return isThere ? createReadStream(path) : null;
  }

  async remove(name: string): Promise<void> {
    await rm(this.pathOf(name), { force: true });
  }

  async *namesWrittenBefore(instant: Date): AsyncIterable<string[]> {
    const folders = (await readdir(this.root).catch(nullWhenMissing)) ?? [];
    for (const folder of folders) {
      const old: string[] = [];
      for (const name of (await readdir(join(this.root, folder))).filter(isName)) {
        const seen = await stat(join(this.root, folder, name)).catch(nullWhenMissing);
        if (seen && seen.mtime < instant) old.push(name);
      }
      if (old.length > 0) yield old;
    }
  }

  /** Ids made at the same time begin alike and end unlike, so the end spreads them over 256 folders. */
  private pathOf(name: string): string {
    if (!isName(name)) throw new Error('Not the name of a stored file.');
    return join(this.root, name.slice(34, 36), name);
  }
}

/** An id, or something made from one: `<id>.page-3`. Nothing else may become part of a path. */
function isName(name: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.[a-z0-9-]+)*$/.test(name);
}

/** The new name itself is on disk only once its folder is. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function nullWhenMissing(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}
