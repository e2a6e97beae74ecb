import { accessSync, closeSync, constants, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { masterKeyProblem } from './setting-definitions.js';

/** What is wrong with the folder for data, or null. One that is missing is fine where it can be made. */
export function dataFolderProblem(path: string): string | null {
  let there = path;
  while (!existsSync(there)) there = dirname(there);
  try {
    if (!statSync(there).isDirectory()) return `must be a folder, and ${there} is a file`;
    accessSync(there, constants.W_OK | constants.X_OK);
    return null;
  } catch {
    return `must be a folder in which this account may write; in ${there} it may not`;
  }
}

/** The key that is kept beside the data it protects, outside production. */
export class OwnMasterKey {
  private readonly path: string;

  constructor(private readonly dataDir: string) {
    this.path = join(dataDir, 'master.key');
  }

  /** What is wrong with the key, or null. One that is missing is made when it is first read. */
  problem(): string | null {
    if (!existsSync(this.path) || masterKeyProblem(this.text()) === null) return null;
    return `${this.path} holds no whole key, and nothing else opens what was sealed with it: put a copy of it back, or remove ${this.dataDir} and start afresh`;
  }

  read(): Buffer {
    if (!existsSync(this.path)) this.make();
    return Buffer.from(this.text(), 'base64');
  }

  private text(): string {
    return readFileSync(this.path, 'utf8').trim();
  }

  /** It is on the disk as a whole before it gets its name, so that no crash leaves half a key. Of two starts at once, one gives it. */
  private make(): void {
    mkdirSync(this.dataDir, { recursive: true });
    const aside = `${this.path}.new-${process.pid}`;
    writeFileSync(aside, randomBytes(32).toString('base64'), { mode: 0o600, flush: true });
    try {
      linkSync(aside, this.path);
    } catch (error) {
      if (!existsSync(this.path)) throw error;
    }
    rmSync(aside);
    flushFolder(this.dataDir);
  }
}

/** The new name itself is on disk only once its folder is. */
function flushFolder(path: string): void {
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
}
