import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nameOfDataFolder } from './account.js';
import type { Account } from './account.js';
import { isAlive } from './running-server.js';

/** The passwords of the two roles. They lie inside the data folder, which nobody else can read. */
export interface Credentials {
  readonly owner: string;
  readonly app: string;
}

/** What is needed to run one of PostgreSQL's programs on a data folder. */
export interface ServerFiles {
  /** The data folder itself. */
  readonly cluster: string;
  readonly binaries: string;
  readonly account: Account | null;
}

/** The environment of PostgreSQL's programs: nothing of ours, so that a stray PGDATA or LC_ALL changes nothing. */
export const serverEnvironment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };

const credentialsFile = 'gangway-credentials.json';

/**
 * Makes the data folder with both roles and the database. It is made aside and renamed when whole:
 * a start that is killed half-way leaves nothing that looks like data.
 */
export function createCluster(files: ServerFiles, isDurable: boolean): void {
  removeUnfinished(files.cluster);
  const unfinished = { ...files, cluster: `${files.cluster}.new-${process.pid}` };
  mkdirSync(unfinished.cluster, { mode: 0o700 });
  giveTo(files.account, unfinished.cluster);
  const credentials = { owner: randomBytes(24).toString('hex'), app: randomBytes(24).toString('hex') };
  const initdb = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'];
  runProgram(unfinished, 'initdb', isDurable ? initdb : [...initdb, '--no-sync']);
  runProgram(unfinished, 'postgres', ['-c', 'exit_on_error=on', 'postgres'], firstStatements(credentials), ['--single']);
  writeOwn(unfinished, 'pg_hba.conf', 'host all all 127.0.0.1/32 scram-sha-256\n');
  writeOwn(unfinished, credentialsFile, JSON.stringify(credentials));
  moveIntoPlace(unfinished.cluster, files.cluster);
}

/** @throws when the data belongs to somebody else */
export function readCredentials(cluster: string): Credentials {
  try {
    return JSON.parse(readFileSync(join(cluster, credentialsFile), 'utf8')) as Credentials;
  } catch (cause) {
    throw new Error(
      `The database in ${cluster} can't be read by this account. Start Gangway as the account that made it, or choose another folder with --data-dir.`,
      { cause },
    );
  }
}

/**
 * Runs in single-user mode, before anybody can connect. The superuser has no password, so nobody can sign in as it.
 * The owner may end the application's connections, switch triggers off for a session, and have all written to the disk: the tests
 * drop databases in use and empty tables that refuse to be emptied, and the bench waits for the disk before it measures.
 */
function firstStatements({ owner, app }: Credentials): string {
  return [
    `CREATE ROLE gangway_owner LOGIN CREATEDB PASSWORD '${owner}';`,
    `CREATE ROLE gangway_app LOGIN PASSWORD '${app}';`,
    'GRANT gangway_app TO gangway_owner;',
    'GRANT pg_checkpoint TO gangway_owner;',
    'GRANT SET ON PARAMETER session_replication_role TO gangway_owner;',
    'CREATE DATABASE gangway OWNER gangway_owner;',
    '',
  ].join('\n');
}

function runProgram({ cluster, binaries, account }: ServerFiles, program: string, args: string[], input = '', first: string[] = []): void {
  const done = spawnSync(join(binaries, 'bin', program), [...first, '-D', nameOfDataFolder(cluster, account), ...args], {
    cwd: cluster,
    env: serverEnvironment,
    input,
    encoding: 'utf8',
    ...account,
  });
  if (done.status === 0) return;
  throw new Error(`${program} could not make the database in ${cluster}: ${done.stderr || done.error?.message || `status ${done.status}`}`.trim());
}

function writeOwn({ cluster, account }: ServerFiles, name: string, content: string): void {
  const path = join(cluster, name);
  writeFileSync(path, content, { mode: 0o600 });
  giveTo(account, path);
}

function giveTo(account: Account | null, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

function moveIntoPlace(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Two starts at once: the other one's data folder stands already, and ours is still empty.
    rmSync(from, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

function removeUnfinished(cluster: string): void {
  const prefix = `${basename(cluster)}.new-`;
  for (const name of readdirSync(dirname(cluster))) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
    rmSync(join(dirname(cluster), name), { recursive: true, force: true });
  }
}
