import { loadSettings } from '../../src/platform/config/index.js';
import type { Settings } from '../../src/platform/config/index.js';

/** The fewest settings with which production starts; nothing is mailed, since ROLE=web delivers nothing. */
export type Environment = Readonly<Record<string, string>>;

/**
 * The product runs in production mode and for an https address, as it would behind a proxy that ends TLS: Secure cookies,
 * HSTS, cached templates, request log. One proxy is trusted, so that each visitor of the bench can come from an address of their own.
 */
export function productEnvironment(databaseUrl: string, masterKey: Buffer, dataDir: string): Environment {
  return {
    GANGWAY_MODE: 'production',
    ROLE: 'web',
    PUBLIC_URL: 'https://gangway.example',
    TRUST_PROXY: '1',
    DATABASE_URL: databaseUrl,
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'hello@gangway.example',
    MASTER_KEY: masterKey.toString('base64'),
    DATA_DIR: dataDir,
  };
}

/** For making the bench's world in our own process: the same key and the same https, mails kept in the inbox. */
export function workshopSettings(environment: Environment): Settings {
  return loadSettings({ ...environment, GANGWAY_MODE: 'demo', SMTP_URL: '', LOG_LEVEL: 'error' });
}
