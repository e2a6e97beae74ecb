/** `npm run env:example` writes .env.example from the list of settings that is also checked at start. `--check` fails when it differs. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { command, Obstacle, say } from './set-up/narrate.mjs';
import { root } from './set-up/run.mjs';

const require = createRequire(import.meta.url);

await command(() => {
  const { describeSettings } = require(join(root, 'dist', 'src', 'platform', 'config', 'index.js'));
  const path = join(root, '.env.example');
  if (!process.argv.includes('--check')) {
    writeFileSync(path, describeSettings());
    return say('.env.example is written.');
  }
  const isTrue = existsSync(path) && readFileSync(path, 'utf8') === describeSettings();
  if (!isTrue) throw new Obstacle('.env.example is not what the settings say: run `npm run env:example`.');
  return undefined;
});
