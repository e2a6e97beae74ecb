import { existsSync, readFileSync } from 'node:fs';
import { narrate, say } from '../set-up/narrate.mjs';
import { run } from '../set-up/run.mjs';

/** What some tests need and npm can't bring along. */
const parts = [
  { name: 'a browser', program: '/usr/bin/chromium', debianPackage: 'chromium', tests: 'the journeys in a browser' },
  { name: 'Redis', program: '/usr/bin/redis-server', debianPackage: 'redis-server', tests: 'the jobs over Bull' },
];

/**
 * Installs what is missing where that is possible (as root on Debian or Ubuntu) and says what stays away.
 * @returns how many parts are missing although CI=true demands them
 */
export async function prepareMachine() {
  if (parts.some(isMissing) && canInstall()) await install(parts.filter(isMissing).map(({ debianPackage }) => debianPackage));
  const missing = parts.filter(isMissing);
  const isDemanded = process.env.CI === 'true';
  for (const { name, program, debianPackage, tests } of missing) {
    const consequence = isDemanded ? 'CI=true, so this fails.' : `Skipped: ${tests}.`;
    say(`${name} is missing (${program}). ${consequence} To install it: apt-get install ${debianPackage}`);
  }
  return isDemanded ? missing.length : 0;
}

function isMissing({ program }) {
  return !existsSync(program);
}

function canInstall() {
  const isRoot = process.getuid?.() === 0;
  const isDebian = existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  return isRoot && isDebian && existsSync('/usr/bin/apt-get');
}

async function install(packages) {
  await narrate(`Installing ${packages.join(' and ')} with apt-get`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { env });
    const { ok, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
    if (!ok) say(output.trim().split('\n').slice(-3).join('\n'));
  });
}
