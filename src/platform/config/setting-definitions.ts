import { isIP } from 'node:net';

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
    const url = URL.canParse(value) ? new URL(value) : null;
    if (!url || !schemes.includes(url.protocol.slice(0, -1))) return `must be an address that starts with ${schemes.map((s) => `${s}://`).join(' or ')}`;
    return url.host || url.searchParams.has('host') ? null : `must name a host: ${url.protocol}//HOST`;
  };

const database = (value: string): string | null => {
  const wrong = address('postgres', 'postgresql')(value);
  if (wrong) return wrong;
  const { protocol, host, pathname } = new URL(value);
  return pathname.length > 1 ? null : `must name a database: ${protocol}//${host || 'HOST'}/DATABASE`;
};

/** A name of digits alone at its end is an address with a slip in it. */
const ownAddress = (value: string): string | null =>
  isIP(value) > 0 || /^([a-z\d_-]+\.)*(?!\d+$)[a-z\d_-]+$/i.test(value) ? null : 'must be an address of this machine or its name alone, such as 127.0.0.1';

const publicAddress = (value: string): string | null => {
  const wrong = address('http', 'https')(value);
  if (wrong) return wrong;
  const url = new URL(value);
  return url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password ? null : `must be an address without a path or a sign-in, such as ${url.origin}`;
};

/** Buffer.from() passes over what is not base64, so a key with a slip in it would become another key. */
export const masterKeyProblem = (value: string): string | null =>
  /^[\w+/-]{43}=?$/.test(value) && Buffer.from(value, 'base64').length === 32
    ? null
    : 'must be 32 random bytes in base64; `openssl rand -base64 32` makes one';

const plainMailAddress = (value: string): string | null => (/^[^\s@<>]+@[^\s@<>]+$/.test(value) ? null : 'must be a plain mail address');

/** What stands before the @ may have 64 characters, and an extension of 40 is added. */
const shortMailAddress = (value: string): string | null => plainMailAddress(value) ?? (value.indexOf('@') <= 24 ? null : 'must have 24 characters or fewer before the @');

/** Every setting Gangway knows; `.env.example` and the check at start are both made from this list. */
export const settingDefinitions: readonly SettingDefinition[] = [
  { name: 'GANGWAY_MODE', about: 'production, demo, development or test', fallback: 'production', problem: oneOf('production', 'demo', 'development', 'test') },
  { name: 'PUBLIC_URL', about: 'The address people use, without a path. Production needs https. Every link in a mail is built from it.', problem: publicAddress },
  { name: 'HOST', about: 'The address to listen on. Outside production always 127.0.0.1.', fallback: '0.0.0.0', problem: ownAddress },
  { name: 'PORT', about: 'The port to listen on', fallback: '3000', problem: wholeNumber(0, 65535) },
  { name: 'ROLE', about: 'all, web (answers requests, delivers nothing) or worker (delivers, answers only /health)', fallback: 'all', problem: oneOf('all', 'web', 'worker') },
  { name: 'DATABASE_URL', about: 'PostgreSQL 15 or newer, as the role gangway_app or a member of it. Empty outside production: Gangway starts its own.', isSecret: true, problem: database },
  { name: 'MIGRATION_DATABASE_URL', about: 'The same database as the role that owns the tables, not through a pooler. Empty: DATABASE_URL is used.', isSecret: true, problem: database },
  { name: 'REDIS_URL', about: 'Redis for ringing workers at once. Empty: workers poll PostgreSQL every 2 seconds.', isSecret: true, problem: address('redis', 'rediss') },
  { name: 'SMTP_URL', about: 'The mail server, such as smtps://user:password@mail.example:465. Empty outside production: mails land in /inbox.', isSecret: true, problem: address('smtp', 'smtps') },
  { name: 'MAIL_FROM', about: 'The address mails come from', problem: plainMailAddress },
  { name: 'MAIL_RETURN', about: 'The address that undeliverable mails come back to, such as bounces@mail.example.com. Each mail gets an extension of it (bounces+…), which must reach INBOUND_SMTP_PORT. Empty: MAIL_FROM.', problem: shortMailAddress },
  { name: 'INBOUND_SMTP_PORT', about: 'The port to receive mail on, for your mail server to forward what comes to MAIL_RETURN. Not for the open internet. Empty: no mail is received.', problem: wholeNumber(0, 65535) },
  { name: 'MASTER_KEY', about: '32 random bytes in base64. Files, personal data and links hang on it: keep a copy apart from the database.', isSecret: true, problem: masterKeyProblem },
  { name: 'PREVIOUS_MASTER_KEY', about: 'The master key before this one, until `npm run keys:rotate` has run.', isSecret: true, problem: masterKeyProblem },
  { name: 'DATA_DIR', about: 'The folder for files, and outside production for the embedded database', fallback: '.data' },
  { name: 'TRUST_PROXY', about: 'How many reverse proxies stand in front', fallback: '0', problem: wholeNumber(0, 9) },
  { name: 'LOG_LEVEL', about: 'fatal, error, warn, info, debug or silent', fallback: 'info', problem: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent') },
];
