import { join } from 'node:path';
import { narrate, say } from '../set-up/narrate.mjs';
import { root, run } from '../set-up/run.mjs';
import { cores } from './cores.mjs';

const tool = (path) => join(root, 'node_modules', path);

/** The longest first, so that none is left alone at the end. */
const checks = [
  { name: 'Lint', args: [tool('eslint/bin/eslint.js'), '.', '--max-warnings=0'] },
  { name: 'Types', args: [tool('typescript/bin/tsc'), '--noEmit'] },
  { name: 'Boundaries', args: [tool('dependency-cruiser/bin/dependency-cruiser.mjs'), 'src', 'migrations', 'seeds', 'test', 'bench'] },
  { name: 'Lock file is complete', args: ['bin/complete-lock.mjs', '--check'] },
  { name: '.env.example is true', args: ['bin/env-example.mjs', '--check'] },
];

/** Reads the code without running it, one check for each core at a time. Each counts as one test. */
export async function runChecks(node) {
  const waiting = [...checks];
  const results = [];
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await runCheck(node, check));
  };
  await narrate(checks.map(({ name }) => name).join(', '), () => Promise.all(Array.from({ length: cores }, lane)));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

async function runCheck(node, { name, args }) {
  const { ok, output } = await run(node, args);
  say(ok ? `  ${name}: passed` : `${output.trim()}\n  ${name}: failed`);
  return ok;
}
