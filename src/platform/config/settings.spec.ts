import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeSettings, loadSettings, SettingsError } from './settings.js';

const dataDir = mkdtempSync(join(tmpdir(), 'gangway-settings-'));
const key = Buffer.alloc(32, 7).toString('base64');
const noFolder = join(dataDir, 'a-file');
writeFileSync(noFolder, '');
const production = {
  DATABASE_URL: 'postgres://app@db/gangway',
  SMTP_URL: 'smtps://mail.example',
  MAIL_FROM: 'hello@example.com',
  MASTER_KEY: key,
  PUBLIC_URL: 'https://talent.example.com/',
  DATA_DIR: dataDir,
};

function mistakesOf(environment: Record<string, string>): readonly string[] {
  try {
    loadSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.mistakes;
    throw error;
  }
}

describe('settings', () => {
  it('lists every mistake at once', () => {
    const mistakes = mistakesOf({ ...production, PORT: 'ninety', ROLE: 'boss', MASTER_KEY: 'short', PUBLIC_URL: 'http://talent.example.com' });
    expect(mistakes).toEqual([
      'PORT must be a whole number from 0 to 65535',
      'ROLE must be one of all, web, worker',
      expect.stringContaining('MASTER_KEY must be 32 random bytes'),
      'PUBLIC_URL must start with https:// in production',
    ]);
  });

  it('needs a database, a mail server, a key and an address in production', () => {
    expect(mistakesOf({})).toHaveLength(5);
  });

  it('reads a secret from a file', () => {
    const file = join(dataDir, 'key');
    writeFileSync(file, `${key}\n`);
    const { MASTER_KEY: _left, ...rest } = production;
    expect(loadSettings({ ...rest, MASTER_KEY_FILE: file }).masterKey).toEqual(Buffer.alloc(32, 7));
  });

  it('listens on this machine only and keeps a key of its own outside production', () => {
    const environment = { GANGWAY_MODE: 'demo', DATA_DIR: dataDir, HOST: '0.0.0.0' };
    const settings = loadSettings(environment);
    expect(settings.host).toBe('127.0.0.1');
    expect(loadSettings(environment).masterKey).toEqual(settings.masterKey);
  });

  it.each([['empty', ''], ['cut off', key.slice(0, 20)]])('does not start with a key of its own that is %s, and says what to do', (_state, rest) => {
    const folder = mkdtempSync(join(tmpdir(), 'gangway-settings-'));
    writeFileSync(join(folder, 'master.key'), rest);
    const mistake = `${join(folder, 'master.key')} holds no whole key, and nothing else opens what was sealed with it: put a copy of it back, or remove ${folder} and start afresh`;
    expect(mistakesOf({ GANGWAY_MODE: 'demo', DATA_DIR: folder })).toEqual([mistake]);
    expect(readFileSync(join(folder, 'master.key'), 'utf8')).toBe(rest);
  });

  it('makes the key once, and leaves nothing else behind', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gangway-settings-'));
    const first = loadSettings({ GANGWAY_MODE: 'demo', DATA_DIR: folder }).masterKey;
    expect(first).toHaveLength(32);
    expect(loadSettings({ GANGWAY_MODE: 'demo', DATA_DIR: folder }).masterKey).toEqual(first);
    expect(readdirSync(folder)).toEqual(['master.key']);
  });

  it('takes a database behind a socket, which has no host', () => {
    expect(mistakesOf({ ...production, DATABASE_URL: 'postgres:///gangway?host=/run/postgresql' })).toEqual([]);
  });

  it('takes only the origin of the public address', () => {
    expect(loadSettings(production).publicUrl).toBe('https://talent.example.com');
  });

  it.each([
    ['PUBLIC_URL', 'https://x.example/app?x=1', 'must be an address without a path or a sign-in, such as https://x.example'],
    ['PUBLIC_URL', 'https://u:p@x.example', 'must be an address without a path or a sign-in, such as https://x.example'],
    ['DATABASE_URL', 'postgres:x', 'must name a host: postgres://HOST'],
    ['DATABASE_URL', 'postgres://app@db', 'must name a database: postgres://db/DATABASE'],
    ['MIGRATION_DATABASE_URL', 'postgresql:///?host=/run/postgresql', 'must name a database: postgresql://HOST/DATABASE'],
    ['HOST', 'http://127.0.0.1', 'must be an address of this machine or its name alone, such as 127.0.0.1'],
    ['HOST', '127.0.0.1:3000', 'must be an address of this machine or its name alone, such as 127.0.0.1'],
    ['HOST', '127.0.0.300', 'must be an address of this machine or its name alone, such as 127.0.0.1'],
    ['DATA_DIR', noFolder, `must be a folder, and ${noFolder} is a file`],
    ['DATA_DIR', join(noFolder, 'data'), `must be a folder, and ${noFolder} is a file`],
    ['SMTP_URL', 'smtp://', 'must name a host: smtp://HOST'],
    ['MASTER_KEY', `${key.slice(0, 9)}!${key.slice(9)}`, 'must be 32 random bytes in base64; `openssl rand -base64 32` makes one'],
    ['PREVIOUS_MASTER_KEY', key, 'must be another key than MASTER_KEY'],
  ])('refuses as %s: %s', (name, value, mistake) => {
    expect(mistakesOf({ ...production, [name]: value })).toEqual([`${name} ${mistake}`]);
  });

  it.each(['127.0.0.1', '::', 'localhost', 'gangway-1.internal', 'web_1'])('listens on %s', (host) => {
    expect(loadSettings({ ...production, HOST: host }).host).toBe(host);
  });

  it('takes a folder for data that is still to be made, and leaves making it to whoever writes there', () => {
    const missing = join(dataDir, 'not', 'yet');
    expect(loadSettings({ ...production, DATA_DIR: missing }).dataDir).toBe(missing);
    expect(existsSync(missing)).toBe(false);
  });

  it('refuses an empty file for a secret, which would pass for a setting that was left out', () => {
    const empty = join(dataDir, 'empty');
    writeFileSync(empty, '\n');
    expect(mistakesOf({ ...production, REDIS_URL_FILE: empty })).toEqual([`REDIS_URL_FILE names an empty file: ${empty}`]);
  });

  it('lets mails come back to where they came from, unless told otherwise, once mail is received at all', () => {
    expect(loadSettings(production).mailReturn).toBeNull();
    expect(loadSettings({ ...production, INBOUND_SMTP_PORT: '2525' })).toMatchObject({ inboundSmtpPort: 2525, mailReturn: 'hello@example.com' });
    expect(loadSettings({ ...production, MAIL_RETURN: 'bounces@example.com' })).toMatchObject({ inboundSmtpPort: null, mailReturn: 'bounces@example.com' });
    expect(mistakesOf({ ...production, MAIL_RETURN: `${'b'.repeat(25)}@example.com` })).toEqual(['MAIL_RETURN must have 24 characters or fewer before the @']);
  });

  it('describes every setting for .env.example', () => {
    expect(describeSettings()).toContain('#MASTER_KEY=');
  });
});
