import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { narrate, say } from '../set-up/narrate.mjs';
import { endsWithUs, root } from '../set-up/run.mjs';
import { cores } from './cores.mjs';
import { groupSpecs } from './spec-groups.mjs';

const suites = [
  { name: 'Unit tests', project: 'unit' },
  { name: 'Pages, jobs and architecture', project: 'pages' },
  { name: 'Journeys in a browser', project: 'journeys' },
];

/** Runs jest, one project after the other, and counts what jest itself wrote down. */
export async function runSuites(node) {
  const folder = mkdtempSync(join(tmpdir(), 'gangway-results-'));
  try {
    const tallies = [];
    for (const suite of suites) tallies.push(await narrate(suite.name, () => runJest(node, suite, folder)));
    return tallies;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runJest(node, { name, project }, folder) {
  const resultFile = join(folder, `${project}.json`);
  const args = ['--selectProjects', project, '--json', `--outputFile=${resultFile}`, `--maxWorkers=${cores}`, '--passWithNoTests'];
  const status = await spawnJest(node, args, groupSpecs(project, folder));
  if (!existsSync(resultFile)) {
    say(`  ${name}: jest ended with status ${status} and without a result.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return tallyOf(JSON.parse(readFileSync(resultFile, 'utf8')), status);
}

function spawnJest(node, args, groups) {
  const options = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim();
  const env = { ...process.env, NODE_OPTIONS: options, ...(groups && { GANGWAY_SPEC_GROUPS: groups }) };
  // With --json, jest writes the results to its output as well; what a person reads goes to stderr.
  const jest = endsWithUs(spawn(node, [join(root, 'node_modules/jest/bin/jest.js'), ...args], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] }));
  return new Promise((resolve, reject) => jest.once('error', reject).once('close', (code, signal) => resolve(code ?? signal)));
}

/** A file that could not even be loaded has no tests that failed, so it counts as one itself; so does any other failure of jest. */
function tallyOf(result, status) {
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
