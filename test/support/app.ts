import { hash } from '@node-rs/argon2';
import { TransactionHost } from '@nestjs-cls/transactional';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { makeApplication } from '../../src/application.js';
import type { MovableClock } from '../../src/platform/clock/index.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import type { Settings, SettingValues } from '../../src/platform/config/index.js';
import { Database } from '../../src/platform/database/index.js';
import { Delivery } from '../../src/platform/events/index.js';
import { Schedules } from '../../src/platform/jobs/index.js';
import { MailSender } from '../../src/platform/mail/index.js';
import { prepareStatements } from './prepared-statements.js';
import { testDatabase } from './test-database.js';
import { testSettings } from './test-settings.js';

export interface TestApp {
  readonly app: NestExpressApplication;
  readonly server: Server;
  readonly url: string;
  readonly settings: Settings;
  readonly clock: MovableClock;
  readonly database: Database;
  /** Delivers everything that waits: publications, then mails, until nothing is due. */
  settle(): Promise<void>;
  /** Runs a scheduled job by its name, whatever its time. */
  runJob(name: string): Promise<void>;
  /** Empties the tables between two tests, and sets the clock right. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** The application that the files of a group share while they ask for nothing special; see bin/test/spec-groups.mjs. */
const shared: { mayBe: boolean; app: TestApp | null } = { mayBe: false, app: null };

/** From here on, whoever asks for an application with the usual settings gets the same one, emptied. */
export function shareApp(): void {
  shared.mayBe = true;
}

export async function stopSharedApp(): Promise<void> {
  await shared.app?.stop();
  shared.app = null;
}

/** The whole application on a database of its own, listening on a free port. */
export async function startApp(changes: Partial<SettingValues> = {}): Promise<TestApp> {
  if (!shared.mayBe || Object.keys(changes).length > 0) return startOwnApp(changes);
  if (shared.app && isSuperseded(shared.app)) await stopSharedApp();
  shared.app ??= await startOwnApp({});
  await shared.app.reset();
  return { ...shared.app, stop: () => Promise.resolve() };
}

/** Transactions find their application through one static place, which the last one that started has taken. */
function isSuperseded({ app }: TestApp): boolean {
  return TransactionHost.getInstance() !== app.get(TransactionHost);
}

async function startOwnApp(changes: Partial<SettingValues>): Promise<TestApp> {
  prepareStatements();
  const database = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'gangway-test-'));
  const port = await freePort();
  const settings = testSettings({ port, publicUrl: `http://127.0.0.1:${port}`, databaseUrl: database.appUrl, migrationDatabaseUrl: database.ownerUrl, dataDir, ...changes });
  const app = await makeApplication(settings, pino({ level: settings.logLevel }));
  Object.assign(app.get(Accounts), { hashPassword: cheapHash });
  const server = await app.listen(settings.port, '127.0.0.1');
  const clock = app.get<MovableClock>(Clock);
  return {
    app,
    server,
    url: settings.publicUrl,
    settings,
    clock,
    database: app.get(Database),
    settle: () => settle(app),
    runJob: (name) => app.get(Schedules).runNamed(name),
    async reset() {
      clock.reset();
      await database.reset();
    },
    async stop() {
      await app.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Argon2 is slow on purpose, for both who hashes and who compares, and thousands of sign-ins in tests need no protection.
 * What it really costs is tested beside the code (passwords.spec.ts) and measured by the bench.
 */
function cheapHash(password: string): Promise<string> {
  return hash(password.normalize('NFC'), { memoryCost: 8, timeCost: 1, parallelism: 1 });
}

/** PUBLIC_URL must be known before the application listens, so the port is found first. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function settle(app: NestExpressApplication): Promise<void> {
  const delivery = app.get(Delivery);
  const sender = app.get(MailSender);
  // A mail handed over may publish, and a listener may queue a mail: round and round until both are quiet.
  while ((await delivery.deliverDue()) + (await sender.sendDue()) > 0);
}
