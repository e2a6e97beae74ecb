import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { narrate, Obstacle } from './narrate.mjs';
import { pack } from './pack.mjs';
import { isAlive, root, run } from './run.mjs';

const dist = join(root, 'dist');
const unfinishedPrefix = '.dist-';

/** The compiler's helpers from one package instead of in every file, and all texts in ASCII, which V8 keeps in half the room. */
const compact = ['--config', 'jsc.externalHelpers=true', '--config', 'jsc.output.charset=ascii'];

/** The folders that are compiled; they keep their places to each other under dist/. */
function sourceFolders() {
  return ['src', 'migrations', 'seeds', 'bench'].filter((folder) => holdsTypeScript(join(root, folder)));
}

/** Compiles into dist/, unless nothing has changed since the last time. */
export async function build(node, { always = false } = {}) {
  const state = stateOfSources();
  const stamp = join(dist, '.built-from');
  if (!always && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  await narrate('Building', () => compile(node, state));
}

/** Compiles and joins aside and renames, so that a half-finished build never stands in dist/. */
async function compile(node, state) {
  removeLeftBuilds();
  const unfinished = join(root, `${unfinishedPrefix}${process.pid}`);
  const swc = join(root, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
  const flags = ['--out-dir', unfinished, '--ignore', '**/*.spec.ts', '--copy-files', '--quiet', ...compact];
  const { ok, output } = await run(node, [swc, ...sourceFolders(), ...flags]);
  if (!ok) {
    rmSync(unfinished, { recursive: true, force: true });
    // What follows is the compiler's own inside, of no use to whoever made the mistake.
    throw new Obstacle(`The build failed:\n${output.split('Stack backtrace:')[0].replace(/Caused by:[^]*$/, '').trim()}`);
  }
  pack(unfinished);
  writeFileSync(join(unfinished, '.built-from'), state);
  rmSync(dist, { recursive: true, force: true });
  renameSync(unfinished, dist);
}

/** What a killed build left. One that still runs, in another terminal, keeps its folder. */
function removeLeftBuilds() {
  const left = readdirSync(root).filter((name) => name.startsWith(unfinishedPrefix) && !isAlive(Number(name.slice(unfinishedPrefix.length))));
  for (const name of left) rmSync(join(root, name), { recursive: true, force: true });
}

/** Whatever says how it is built. */
const recipe = ['.swcrc', ...['build.mjs', 'pack.mjs', 'packed-modules.cjs'].map((name) => join('bin', 'set-up', name))];

/** Changes whenever a source file comes, goes or is written. */
export function stateOfSources() {
  const hash = createHash('sha256');
  for (const file of recipe) hash.update(readFileSync(join(root, file)));
  for (const folder of sourceFolders()) addFolder(hash, join(root, folder));
  return hash.digest('hex');
}

function addFolder(hash, folder) {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, path);
    else hash.update(`${path} ${statSync(path).size} ${statSync(path).mtimeMs}\n`);
  }
}

function holdsTypeScript(folder) {
  if (!existsSync(folder)) return false;
  return entriesOf(folder).some((entry) => (entry.isDirectory() ? holdsTypeScript(join(folder, entry.name)) : entry.name.endsWith('.ts')));
}

function entriesOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}
