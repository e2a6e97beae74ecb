import 'reflect-metadata';
import { pino } from 'pino';
import { makeApplication } from '../../src/application.js';
import type { SettingValues } from '../../src/platform/config/index.js';
import { MailSender } from '../../src/platform/mail/index.js';
import { MailOutcomes } from '../../src/platform/mail/mail-outcomes.js';
import { MailTransport } from '../../src/platform/mail/mail-transport.js';
import { testSettings } from './test-settings.js';

/** How such a worker is started: on the same database and mail server, and with the same key and address, as the application under test. */
export interface MailWorkerSettings extends Pick<SettingValues, 'databaseUrl' | 'dataDir' | 'smtpUrl' | 'publicUrl'> {
  readonly masterKey: string;
  readonly stops: 'before it connects' | 'before it records';
}

/** A worker of the whole application that takes what is due, stops on the way, says so, and waits to be killed. */
async function work({ stops, masterKey, ...given }: MailWorkerSettings): Promise<void> {
  const app = await makeApplication(testSettings({ ...given, role: 'worker', masterKey: Buffer.from(masterKey, 'hex') }), pino({ level: 'silent' }));
  if (stops === 'before it connects') app.get(MailTransport, { strict: false }).send = () => inTheMiddle();
  else app.get(MailOutcomes, { strict: false }).handedOver = () => inTheMiddle();
  await app.init();
  await app.get(MailSender, { strict: false }).sendDue();
}

function inTheMiddle(): Promise<never> {
  process.stdout.write('in the middle\n');
  return new Promise(() => setInterval(() => undefined, 1_000));
}

void work(JSON.parse(process.argv[2] ?? '{}') as MailWorkerSettings);
