import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dataFolderProblem, OwnMasterKey } from './data-folder.js';
import { Obstacle } from './obstacle.js';
import { settingDefinitions } from './setting-definitions.js';

export type Mode = 'production' | 'demo' | 'development' | 'test';
export type Role = 'all' | 'web' | 'worker';

/** All mistakes in the settings at once, in plain words; the process ends with exit code 78 (EX_CONFIG). */
export class SettingsError extends Obstacle {
  override readonly exitCode = 78;

  constructor(readonly mistakes: readonly string[]) {
    super(`Gangway can't start with these settings:\n${mistakes.map((mistake) => `  - ${mistake}`).join('\n')}`);
  }
}

/** The settings of this process, checked. Inject this; nothing else reads the environment. */
export class Settings {
  readonly mode: Mode;
  /** Where people reach Gangway, without a trailing slash. */
  readonly publicUrl: string;
  readonly host: string;
  readonly port: number;
  readonly role: Role;
  readonly databaseUrl: string;
  readonly migrationDatabaseUrl: string;
  readonly redisUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Where a mail server's later reports go, an extension for each mail; null: they go to MAIL_FROM and nothing reads them. */
  readonly mailReturn: string | null;
  /** Where mail is received; null: nowhere. */
  readonly inboundSmtpPort: number | null;
  readonly masterKey: Buffer;
  /** While the master key is being changed: the one before, which still opens what it wrapped. */
  readonly previousMasterKey: Buffer | null;
  readonly dataDir: string;
  /** How many reverse proxies stand in front. */
  readonly trustProxy: number;
  readonly logLevel: string;

  constructor(values: SettingValues) {
    Object.assign(this, values);
  }

  get isProduction(): boolean {
    return this.mode === 'production';
  }

  get isHttps(): boolean {
    return this.publicUrl.startsWith('https://');
  }

  /** The same settings with some of them replaced, e.g. the addresses of a database just started. */
  with(changes: Partial<SettingValues>): Settings {
    return new Settings({ ...this, ...changes });
  }
}

type Getters = 'isProduction' | 'isHttps' | 'with';
export type SettingValues = Omit<Settings, Getters>;

/** Names and what stands behind them: as given, or with the fallbacks filled in. */
type Values = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks the settings. `NAME_FILE` may name a file that holds the value of a secret.
 * @throws SettingsError with every mistake
 */
export function loadSettings(environment: Values = process.env): Settings {
  const mistakes: string[] = [];
  const values = readValues(environment, mistakes);
  const mode = (values.GANGWAY_MODE ?? 'production') as Mode;
  const dataDir = resolve(values.DATA_DIR ?? '.data');
  const ownKey = mode === 'production' || values.MASTER_KEY ? null : new OwnMasterKey(dataDir);
  if (mode === 'production') mistakes.push(...missingInProduction(values));
  if (values.MASTER_KEY && values.MASTER_KEY === values.PREVIOUS_MASTER_KEY) mistakes.push('PREVIOUS_MASTER_KEY must be another key than MASTER_KEY');
  mistakes.push(...problemsOf(dataDir, ownKey));
  if (mistakes.length > 0) throw new SettingsError(mistakes);
  return settingsOf(values, { mode, dataDir, masterKey: ownKey?.read() ?? Buffer.from(values.MASTER_KEY ?? '', 'base64') });
}

function problemsOf(dataDir: string, ownKey: OwnMasterKey | null): string[] {
  const ofFolder = dataFolderProblem(dataDir);
  if (ofFolder) return [`DATA_DIR ${ofFolder}`];
  const ofKey = ownKey?.problem();
  return ofKey ? [ofKey] : [];
}

function settingsOf(values: Values, { mode, dataDir, masterKey }: Pick<SettingValues, 'mode' | 'dataDir' | 'masterKey'>): Settings {
  const port = Number(values.PORT);
  const mailFrom = values.MAIL_FROM ?? 'gangway@localhost.example';
  const inboundSmtpPort = values.INBOUND_SMTP_PORT ? Number(values.INBOUND_SMTP_PORT) : null;
  return new Settings({
    mode,
    publicUrl: new URL(values.PUBLIC_URL ?? `http://localhost:${port}`).origin,
    host: mode === 'production' ? (values.HOST ?? '0.0.0.0') : '127.0.0.1',
    port,
    role: (values.ROLE ?? 'all') as Role,
    databaseUrl: values.DATABASE_URL ?? '',
    migrationDatabaseUrl: values.MIGRATION_DATABASE_URL ?? values.DATABASE_URL ?? '',
    redisUrl: values.REDIS_URL ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom,
    mailReturn: values.MAIL_RETURN ?? (inboundSmtpPort === null ? null : mailFrom),
    inboundSmtpPort,
    masterKey,
    previousMasterKey: values.PREVIOUS_MASTER_KEY ? Buffer.from(values.PREVIOUS_MASTER_KEY, 'base64') : null,
    dataDir,
    trustProxy: Number(values.TRUST_PROXY),
    logLevel: values.LOG_LEVEL ?? 'info',
  });
}

function readValues(environment: Values, mistakes: string[]): Record<string, string | undefined> {
  const values: Record<string, string | undefined> = {};
  for (const { name, fallback, problem } of settingDefinitions) {
    const given = environment[name]?.trim() || valueFromFile(name, environment, mistakes);
    values[name] = given || fallback;
    const wrong = given ? problem?.(given) : null;
    if (wrong) mistakes.push(`${name} ${wrong}`);
  }
  return values;
}

function valueFromFile(name: string, environment: Values, mistakes: string[]): string | undefined {
  const path = environment[`${name}_FILE`];
  if (!path) return undefined;
  try {
    const value = readFileSync(path, 'utf8').trim();
    if (!value) mistakes.push(`${name}_FILE names an empty file: ${path}`);
    return value;
  } catch {
    mistakes.push(`${name}_FILE names a file that can't be read: ${path}`);
    return undefined;
  }
}

function missingInProduction(values: Values): string[] {
  const needed = ['DATABASE_URL', 'SMTP_URL', 'MAIL_FROM', 'MASTER_KEY', 'PUBLIC_URL'];
  const mistakes = needed.filter((name) => !values[name]).map((name) => `${name} is needed in production`);
  if (values.PUBLIC_URL?.startsWith('http://')) mistakes.push('PUBLIC_URL must start with https:// in production');
  return mistakes;
}

/** The text of `.env.example`. */
export function describeSettings(): string {
  const entries = settingDefinitions.map(({ name, about, fallback, isSecret }) => {
    const note = isSecret ? `\n# (or ${name}_FILE=/path/to/a/file)` : '';
    return `# ${about}${note}\n#${name}=${fallback ?? ''}\n`;
  });
  return `# Settings of Gangway, made by \`npm run env:example\`.\n\n${entries.join('\n')}`;
}
