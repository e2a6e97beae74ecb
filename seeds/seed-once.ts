import type { INestApplicationContext } from '@nestjs/common';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { makeApplication } from '../src/application.js';
import { Obstacle } from '../src/platform/config/index.js';
import type { Settings } from '../src/platform/config/index.js';
import { seedDemo } from './demo.js';

/**
 * Makes the demo's world before anybody is let in, once. It runs in an application that delivers nothing by itself,
 * because the clock jumps through the past meanwhile. What it leaves behind when it is stopped or killed is marked as
 * begun and not complete: bin/set-up/data-folder.mjs removes that at the next start.
 * @param isStopping asked before each thing that is done for it
 */
export async function seedDemoOnce(settings: Settings, isStopping: () => boolean): Promise<void> {
  const mark = (state: string): string => join(settings.dataDir, `demo-world-is-${state}`);
  if (existsSync(mark('complete'))) return;
  if (await hasClients(settings.databaseUrl)) {
    throw new Obstacle(`${settings.dataDir} holds no whole demo world, but something else, or a part of it. Choose another folder with --data-dir, or remove everything in it: npm run demo -- --reset`);
  }
  process.stdout.write('Making the demo world (once, about ten seconds)\n');
  writeFileSync(mark('begun'), '');
  const app = await makeApplication(settings.with({ role: 'web', inboundSmtpPort: null, logLevel: 'error' }));
  try {
    await seedDemo(untilStopping(app, isStopping));
  } finally {
    await app.close();
  }
  writeFileSync(mark('complete'), new Date().toISOString());
}

/** Everything in a world begins with asking the application for whoever does it, so there it can be left. */
function untilStopping(app: INestApplicationContext, isStopping: () => boolean): Pick<INestApplicationContext, 'get'> {
  const get = (token: string, options: { strict: false }): unknown => {
    if (isStopping()) throw new Error('The demo world is left half-made.');
    return app.get(token, options);
  };
  // The types that it may be asked for are Nest's own business.
  return { get: get as INestApplicationContext['get'] };
}

async function hasClients(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query('SELECT FROM clients.clients LIMIT 1')).rowCount === 1;
  } finally {
    await client.end();
  }
}
