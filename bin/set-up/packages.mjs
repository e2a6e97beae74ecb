import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { narrate, Obstacle } from './narrate.mjs';
import { isForThisMachine, packagesOf } from './lock.mjs';
import { root, run } from './run.mjs';

const nodeModules = join(root, 'node_modules');
const lockFile = join(root, 'package-lock.json');
const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error', '--engine-strict=false'];

/** Installs the packages of the lock file, unless they are there already. */
export async function installPackages() {
  if (missing().every(({ optional, peer }) => optional || peer)) return;
  await narrate('Installing packages from package-lock.json', () => npm(['ci'], process.env.npm_node_execpath), { usually: 'one or two minutes' });
}

/**
 * An old Node makes npm leave out binaries that want a newer one, without a word. So once Node 24 is there, npm runs
 * again on it; once per lock, because what can't be installed at all must not be tried at every start.
 */
export async function completePackages(node) {
  const stamp = join(nodeModules, '.completed-for');
  const lock = readFileSync(lockFile, 'utf8');
  if (!missing().some(isForThisMachine) || (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock)) return;
  await narrate('Installing what the first Node was too old for', () => npm(['install', '--no-save'], node));
  writeFileSync(stamp, lock);
}

/** npm writes what it installed into a lock of its own at the very end, so an interrupted install does not count. */
function missing() {
  const installed = packagesOf(join(nodeModules, '.package-lock.json'));
  return Object.entries(packagesOf(lockFile))
    .filter(([path, { version }]) => path !== '' && installed[path]?.version !== version)
    .map(([path, entry]) => (installed[path] ? { ...entry, optional: false, peer: false } : entry));
}

async function npm(args, node) {
  const { npm_execpath: script } = process.env;
  const isKnown = node && script && basename(script).startsWith('npm') && existsSync(script);
  // `npm ci` removes node_modules first, so it must not run on a Node in there.
  const isSafe = isKnown && (args[0] !== 'ci' || !node.startsWith(nodeModules));
  const [program, ...first] = isSafe ? [node, script] : ['npm'];
  const env = { ...process.env, PATH: pathFor(args[0] === 'ci' ? null : node), NODE_OPTIONS: '' };
  const { ok, output } = await run(program, [...first, ...args, ...flags], { env });
  if (!ok) throw new Obstacle(`The packages could not be installed. npm says:\n${output.trim()}`);
}

/** Without our own node_modules/.bin, which stands first in every npm script; with the named Node in front instead. */
function pathFor(node) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(nodeModules));
  return [...(node ? [dirname(node)] : []), ...folders].join(delimiter);
}
