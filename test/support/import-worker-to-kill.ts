import 'reflect-metadata';
import { pino } from 'pino';
import { makeApplication } from '../../src/application.js';
import { Contracts } from '../../src/modules/contracts/index.js';
import type { SettingValues } from '../../src/platform/config/index.js';
import { Delivery } from '../../src/platform/events/index.js';
import { testSettings } from './test-settings.js';

/** How such a worker is started: on the same database and with the same key as the application under test. */
export interface WorkerSettings extends Pick<SettingValues, 'databaseUrl' | 'dataDir'> {
  readonly masterKey: string;
}

/**
 * A worker of the whole application that stops in the second part of an import, says so, and waits to be killed: the part's
 * invitations and contracts are written, nothing of it is committed.
 */
async function work({ databaseUrl, dataDir, masterKey }: WorkerSettings): Promise<void> {
  const settings = testSettings({ databaseUrl, dataDir, role: 'worker', masterKey: Buffer.from(masterKey, 'hex') });
  const app = await makeApplication(settings, pino({ level: 'silent' }));
  const contracts = app.get(Contracts, { strict: false });
  const draftAll = contracts.draftAll.bind(contracts);
  let parts = 0;
  contracts.draftAll = async (...drafted) => {
    await draftAll(...drafted);
    parts += 1;
    if (parts === 1) return;
    process.stdout.write('in the middle\n');
    await new Promise(() => setInterval(() => undefined, 1_000));
  };
  await app.init();
  await app.get(Delivery).deliverDue();
}

void work(JSON.parse(process.argv[2] ?? '{}') as WorkerSettings);
