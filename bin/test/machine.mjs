import { existsSync, readFileSync } from 'node:fs';
import { narrate, say } from '../set-up/narrate.mjs';
import { run } from '../set-up/run.mjs';

/**
 * What some tests need and npm can't bring along, by the first program that is there.
 * The headless shell is the same Chromium without a window around every page, and takes half the time.
 */
const parts = [
  {
    name: 'a browser',
    tests: 'the journeys in a browser',
    anyOf: [
      { program: '/usr/bin/chromium-headless-shell', debianPackage: 'chromium-headless-shell' },
      { program: '/usr/bin/chromium', debianPackage: 'chromium' },
    ],
  },
  { name: 'Redis', tests: 'the jobs over Bull', anyOf: [{ program: '/usr/bin/redis-server', debianPackage: 'redis-server' }] },
];

/**
 * Installs what is missing where that is possible (as root on Debian or Ubuntu) and says what stays away.
 * @returns how many parts are missing although CI=true demands them
 */
export async function prepareMachine() {
  if (parts.some(isMissing) && canInstall()) await install(parts.filter(isMissing));
  const missing = parts.filter(isMissing);
  const isDemanded = process.env.CI === 'true';
  for (const { name, tests, anyOf } of missing) {
    const consequence = isDemanded ? 'CI=true, so this fails.' : `Skipped: ${tests}.`;
    const programs = anyOf.map(({ program }) => program).join(' or ');
    const packages = anyOf.map(({ debianPackage }) => debianPackage).join(' or ');
    say(`${name} is missing (${programs}). ${consequence} To install it: apt-get install ${packages}`);
  }
  return isDemanded ? missing.length : 0;
}

function isMissing({ anyOf }) {
  return !anyOf.some(({ program }) => existsSync(program));
}

function canInstall() {
  const isRoot = process.getuid?.() === 0;
  const isDebian = existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  return isRoot && isDebian && existsSync('/usr/bin/apt-get');
}

async function install(missing) {
  await narrate(`Installing ${missing.map(({ name }) => name).join(' and ')} with apt-get`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { env });
    for (const { anyOf } of missing) await installFirstOf(anyOf, env);
  });
}

/** Not every release has each of the packages. */
async function installFirstOf(anyOf, env) {
  for (const { debianPackage } of anyOf) {
    const { ok, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', debianPackage], { env });
    if (ok) return;
    say(output.trim().split('\n').slice(-3).join('\n'));
  }
}
