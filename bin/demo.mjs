/** `npm run demo`: from a fresh clone to a filled Gangway in a browser. Options: --port, --data-dir, --reset. */
import { join } from 'node:path';
import { isHalfMade, requireOwnData, resetDataFolder } from './set-up/data-folder.mjs';
import { startGangway, untilItEnds } from './set-up/gangway.mjs';
import { command, say } from './set-up/narrate.mjs';
import { readOptions, requireFreePort } from './set-up/options.mjs';
import { setUp } from './set-up.mjs';

await command(async () => {
  const { port, dataDir, resets } = readOptions('demo', join('.data', 'demo'));
  await requireFreePort('demo', port);
  requireOwnData('demo', dataDir);
  const node = await setUp();
  if (isHalfMade(dataDir)) say('The first start did not come to its end, so the demo starts afresh.');
  if (resets || isHalfMade(dataDir)) await resetDataFolder(dataDir);
  say(`Starting the demo; its data lies in ${dataDir} …`);
  return untilItEnds(startGangway(node, { ...withoutOutside(), GANGWAY_MODE: 'demo', PORT: String(port), DATA_DIR: dataDir, ROLE: 'all' }));
});

/** A DATABASE_URL or SMTP_URL that happens to be set for something else must not get demo people, nor send them mail. */
function withoutOutside() {
  const names = ['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'SMTP_URL', 'REDIS_URL', 'PUBLIC_URL'].flatMap((name) => [name, `${name}_FILE`]);
  const ignored = names.filter((name) => process.env[name]);
  if (ignored.length > 0) say(`The demo uses only its own parts and ignores ${ignored.join(', ')}.`);
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
