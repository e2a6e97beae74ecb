/** `npm test`: everything there is to test, from a fresh clone. The last line says how many passed, failed and were skipped. */
import { runChecks } from './test/checks.mjs';
import { prepareMachine } from './test/machine.mjs';
import { runSuites } from './test/suites.mjs';
import { command, say } from './set-up/narrate.mjs';
import { setUp } from './set-up.mjs';

const startedAt = Date.now();

await command(async () => {
  const node = await setUp();
  const missing = { passed: 0, failed: await prepareMachine(), skipped: 0 };
  const tallies = [missing, await runChecks(node), ...(await runSuites(node))];
  const sum = (what) => tallies.reduce((total, tally) => total + tally[what], 0);
  say(`\nAll of it took ${Math.round((Date.now() - startedAt) / 1000)} s.`);
  say(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  return sum('failed') > 0 ? 1 : 0;
});
