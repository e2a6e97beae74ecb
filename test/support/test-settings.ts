import { randomBytes } from 'node:crypto';
import { Settings } from '../../src/platform/config/index.js';
import type { SettingValues } from '../../src/platform/config/index.js';

/** Settings for a test, complete but for what the test itself says. */
export function testSettings(changes: Partial<SettingValues>): Settings {
  return new Settings({
    mode: 'test',
    publicUrl: 'http://127.0.0.1:3000',
    host: '127.0.0.1',
    port: 0,
    role: 'all',
    databaseUrl: '',
    migrationDatabaseUrl: '',
    redisUrl: null,
    smtpUrl: null,
    mailFrom: 'gangway@test.example',
    mailReturn: null,
    inboundSmtpPort: null,
    masterKey: randomBytes(32),
    previousMasterKey: null,
    dataDir: '',
    trustProxy: 0,
    logLevel: 'silent',
    ...changes,
  });
}
