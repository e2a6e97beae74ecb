import { existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { narrate, Obstacle } from './narrate.mjs';
import { binaries, root, run } from './run.mjs';

/** Installs the packages of the lock file, unless they are there already. */
export async function installPackages() {
  if (isInstalled()) return;
  await narrate('Installing packages from package-lock.json', npmCi, { usually: 'one or two minutes' });
}

/** npm writes what it installed into a lock of its own at the very end, so an interrupted install does not count. */
function isInstalled() {
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional, peer }]) => path === '' || installed[path]?.version === version || (!installed[path] && (optional || peer)),
  );
}

function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : null;
}

async function npmCi() {
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'];
  const [program, ...first] = npm();
  const { ok, output } = await run(program, [...first, ...flags], { env: { ...process.env, PATH: pathWithoutOurs(), NODE_OPTIONS: '' } });
  if (!ok) throw new Obstacle(`The packages could not be installed. npm says:\n${output.trim()}`);
}

/** The npm we were started by. It must not run on a Node inside node_modules, because `npm ci` removes that folder first. */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const isUsable = script && node && basename(script).startsWith('npm') && !node.startsWith(join(root, 'node_modules')) && existsSync(script);
  return isUsable ? [node, script] : ['npm'];
}

function pathWithoutOurs() {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(join(root, 'node_modules')) && folder !== binaries)
    .join(delimiter);
}
