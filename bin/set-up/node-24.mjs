import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Obstacle } from './narrate.mjs';
import { binaries, root } from './run.mjs';

const floor = [24, 9];

/**
 * The Node that everything else runs on: the one that came with the packages, so that everybody has the same;
 * where none comes along (macOS, Alpine), the running one if it is new enough.
 */
export function node24() {
  const platformPackage = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(platformPackage) && isNewEnough(versionOf(platformPackage))) {
    link(platformPackage);
    return platformPackage;
  }
  if (isNewEnough(process.version)) return process.execPath;
  throw new Obstacle(
    `Gangway needs Node ${floor.join('.')} or newer; this is ${process.version}, and npm has no Node 24 for ${process.platform}-${process.arch}. Install Node 24 (https://nodejs.org) and try again.`,
  );
}

/** npm scripts look into node_modules/.bin first. npm makes this link itself, unless it was told to make none. */
function link(node) {
  const path = join(binaries, 'node');
  if (existsSync(path)) return;
  mkdirSync(binaries, { recursive: true });
  rmSync(path, { force: true });
  symlinkSync(node, path);
}

function versionOf(node) {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '';
}

function isNewEnough(version) {
  const [, major, minor] = /^v(\d+)\.(\d+)/.exec(version) ?? [];
  return Number(major) > floor[0] || (Number(major) === floor[0] && Number(minor) >= floor[1]);
}
