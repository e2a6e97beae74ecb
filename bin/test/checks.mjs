import { join } from 'node:path';
import { narrate, say } from '../set-up/narrate.mjs';
import { root, run } from '../set-up/run.mjs';

const tool = (path) => join(root, 'node_modules', path);

const checks = [
  { name: 'Types', args: [tool('typescript/bin/tsc'), '--noEmit'] },
  { name: 'Lint', args: [tool('eslint/bin/eslint.js'), '.', '--max-warnings=0'] },
  { name: 'Boundaries', args: [tool('dependency-cruiser/bin/dependency-cruiser.mjs'), 'src', 'migrations', 'seeds', 'test', 'bench'] },
  { name: 'Lock file is complete', args: ['bin/complete-lock.mjs', '--check'] },
  { name: '.env.example is true', args: ['bin/env-example.mjs', '--check'] },
];

/** Reads the code without running it. Each check counts as one test. */
export async function runChecks(node) {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, args } of checks) {
    const { ok, output } = await narrate(name, () => run(node, args));
    if (!ok) say(`${output.trim()}\n  ${name}: failed`);
    tally[ok ? 'passed' : 'failed'] += 1;
  }
  return tally;
}
