import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { makeApplication } from '../src/application.js';
import type { Settings } from '../src/platform/config/index.js';
import { seedDemo } from './demo.js';

/**
 * Makes the demo's world before anybody is let in, once. It runs in an application that delivers nothing by itself,
 * because the clock jumps through the past meanwhile.
 */
export async function seedDemoOnce(settings: Settings): Promise<void> {
  const mark = join(settings.dataDir, 'demo-world-is-complete');
  if (existsSync(mark)) return;
  if (await hasClients(settings.databaseUrl)) throw new Error('The first start was interrupted and the demo world is incomplete. Start afresh: npm run demo -- --reset');
  process.stdout.write('Making the demo world (once, about ten seconds)\n');
  const app = await makeApplication(settings.with({ role: 'web', inboundSmtpPort: null, logLevel: 'error' }));
  try {
    await seedDemo(app);
  } finally {
    await app.close();
  }
  writeFileSync(mark, new Date().toISOString());
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
