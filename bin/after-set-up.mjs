/** Sets up, then runs a script on the Node that belongs to it: `node bin/after-set-up.mjs dist/bench/main.js --quick`. */
import { spawn } from 'node:child_process';
import { command } from './set-up/narrate.mjs';
import { setUp } from './set-up.mjs';

await command(async () => {
  const node = await setUp();
  const child = spawn(node, ['--enable-source-maps', ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl-C reaches the child by itself, as it stands in our process group; we only wait for it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', (code) => resolve(code ?? 1)));
});
