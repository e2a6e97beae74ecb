import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The system account the server runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. So root starts it as the account the data already belongs to,
 * else as `postgres`, else as `nobody`; everybody else starts it as themselves (null).
 */
export function serverAccount(cluster: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const owner = existsSync(cluster) ? statSync(cluster) : null;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = accountNamed('postgres') ?? accountNamed('nobody');
  if (!account) throw new Error('PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to run it as.');
  return account;
}

function accountNamed(name: string): Account | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid && uid !== '0' ? { uid: Number(uid), gid: Number(gid) } : null;
}

/** Whether the account may walk through every folder above the path. A home folder with mode 0700 stops it. */
export function canReach(path: string, account: Account): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
    if (((mode >> shift) & 1) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * The name under which the server finds its data folder when started with that folder as its working directory.
 * Under a closed home folder its real path is out of reach, but Linux lets a process name the folder it stands in.
 */
export function nameOfDataFolder(cluster: string, account: Account | null): string {
  if (!account || canReach(cluster, account)) return cluster;
  if (existsSync('/proc/self/cwd')) return '/proc/self/cwd';
  throw new Error(
    `PostgreSQL runs as uid ${account.uid} and can't reach ${cluster}: a folder above it is closed to others. Choose another one with --data-dir.`,
  );
}
