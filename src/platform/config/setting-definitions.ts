/** One setting as a person meets it in the environment or in `.env.example`. */
export interface SettingDefinition {
  readonly name: string;
  readonly about: string;
  readonly fallback?: string;
  readonly isSecret?: boolean;
  /** Answers a sentence saying what is wrong with the value, or null when it is right. */
  readonly problem?: (value: string) => string | null;
}

const oneOf =
  (...allowed: string[]) =>
  (value: string): string | null =>
    allowed.includes(value) ? null : `must be one of ${allowed.join(', ')}`;

const wholeNumber =
  (least: number, most: number) =>
  (value: string): string | null =>
    /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most
      ? null
      : `must be a whole number from ${least} to ${most}`;

const address =
  (...schemes: string[]) =>
  (value: string): string | null => {
    const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : null;
    return scheme && schemes.includes(scheme) ? null : `must be an address that starts with ${schemes.map((s) => `${s}://`).join(' or ')}`;
  };

const masterKey = (value: string): string | null =>
  Buffer.from(value, 'base64').length === 32
    ? null
    : 'must be 32 random bytes in base64; `openssl rand -base64 32` makes one';

/** Every setting Gangway knows; `.env.example` and the check at start are both made from this list. */
export const settingDefinitions: readonly SettingDefinition[] = [
  { name: 'GANGWAY_MODE', about: 'production, demo, development or test', fallback: 'production', problem: oneOf('production', 'demo', 'development', 'test') },
  { name: 'PUBLIC_URL', about: 'The address people use, without a path. Production needs https. Every link in a mail is built from it.', problem: address('http', 'https') },
  { name: 'HOST', about: 'The address to listen on. Outside production always 127.0.0.1.', fallback: '0.0.0.0' },
  { name: 'PORT', about: 'The port to listen on', fallback: '3000', problem: wholeNumber(0, 65535) },
  { name: 'ROLE', about: 'all, web (answers requests, delivers nothing) or worker (delivers, answers only /health)', fallback: 'all', problem: oneOf('all', 'web', 'worker') },
  { name: 'DATABASE_URL', about: 'PostgreSQL 15 or newer, as the role gangway_app or a member of it. Empty outside production: Gangway starts its own.', isSecret: true, problem: address('postgres', 'postgresql') },
  { name: 'MIGRATION_DATABASE_URL', about: 'The same database as the role that owns the tables, not through a pooler. Empty: DATABASE_URL is used.', isSecret: true, problem: address('postgres', 'postgresql') },
  { name: 'REDIS_URL', about: 'Redis for ringing workers at once. Empty: workers poll PostgreSQL every 2 seconds.', isSecret: true, problem: address('redis', 'rediss') },
  { name: 'SMTP_URL', about: 'The mail server, such as smtps://user:password@mail.example:465. Empty outside production: mails land in /inbox.', isSecret: true, problem: address('smtp', 'smtps') },
  { name: 'MAIL_FROM', about: 'The address mails come from', problem: (v) => (/^[^\s@<>]+@[^\s@<>]+$/.test(v) ? null : 'must be a plain mail address') },
  { name: 'MASTER_KEY', about: '32 random bytes in base64. Files, personal data and links hang on it: keep a copy apart from the database.', isSecret: true, problem: masterKey },
  { name: 'PREVIOUS_MASTER_KEY', about: 'The master key before this one, until `npm run keys:rotate` has run.', isSecret: true, problem: masterKey },
  { name: 'DATA_DIR', about: 'The folder for files, and outside production for the embedded database', fallback: '.data' },
  { name: 'TRUST_PROXY', about: 'How many reverse proxies stand in front', fallback: '0', problem: wholeNumber(0, 9) },
  { name: 'LOG_LEVEL', about: 'fatal, error, warn, info, debug or silent', fallback: 'info', problem: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent') },
];
