import { pathToFileURL } from 'node:url';
import { build } from './set-up/build.mjs';
import { command } from './set-up/narrate.mjs';
import { node24 } from './set-up/node-24.mjs';
import { completePackages, installPackages } from './set-up/packages.mjs';

/**
 * Makes a fresh clone ready to run: packages, Node 24, build. Runs on any Node from 18 on, and quickly when all is there.
 * Needs nothing but Node itself, because it runs before anything is installed.
 * @returns the Node to run everything else with
 */
export async function setUp({ buildsAlways = false } = {}) {
  await installPackages();
  const node = node24();
  await completePackages(node);
  await build(node, { always: buildsAlways });
  return node;
}

const isCalledDirectly = process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isCalledDirectly) {
  await command(async () => {
    await setUp({ buildsAlways: process.argv.includes('--build') });
  });
}
