/**
 * A registry mirror may not serve the binaries of other platforms. npm then leaves them out of package-lock.json,
 * and `npm ci` refuses the lock on those platforms. This adds what is missing; run it after every change of the lock.
 * `--check` changes nothing and fails when something is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, Obstacle, say } from './set-up/narrate.mjs';
import { root } from './set-up/run.mjs';

const systems = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony'];
const processors = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32'];

await command(() => {
  const path = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const missing = missingFrom(lock.packages);
  const addressed = Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith('http'));
  if (missing.length === 0 && addressed.length === 0) return say('package-lock.json is complete.');
  if (process.argv.includes('--check')) throw new Obstacle('package-lock.json is not complete: run `node bin/complete-lock.mjs`.');
  for (const entry of addressed) delete entry.resolved;
  for (const { place, entry } of missing) lock.packages[place] = entry;
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  say(`package-lock.json: ${missing.length} packages of other platforms added, ${addressed.length} download addresses removed.`);
});

function missingFrom(packages) {
  return Object.entries(packages).flatMap(([dependant, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isFound(packages, dependant, name))
      .map(([name, version]) => ({ place: `node_modules/${name}`, entry: entryFor(name, version) })),
  );
}

/** As Node looks a package up: beside the one that wants it, then one folder further out each time. */
function isFound(packages, dependant, name) {
  for (let from = dependant; ; from = from.slice(0, Math.max(from.lastIndexOf('node_modules/') - 1, 0))) {
    if (packages[`${from ? `${from}/` : ''}node_modules/${name}`]) return true;
    if (from === '') return false;
  }
}

function entryFor(name, version) {
  if (!/^\d/.test(version)) throw new Obstacle(`${name}@${version}: only an exact version can be added without asking a registry.`);
  const words = name.split(/[^a-z0-9]+/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor) || (processor === 'arm' && words.some((word) => /^(gnu|musl)?eabi/.test(word))));
  if (os.length + cpu.length === 0) throw new Obstacle(`${name}: its name does not say for which platform it is.`);
  const libc = words.includes('musl') || words.includes('musleabihf') ? ['musl'] : words.some((word) => /^gnu/.test(word)) ? ['glibc'] : null;
  return { version, optional: true, ...(os.length && { os }), ...(cpu.length && { cpu }), ...(libc && os.includes('linux') && { libc }) };
}
