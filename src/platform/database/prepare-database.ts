import { Client } from 'pg';
import { Obstacle } from '../config/index.js';
import type { Settings } from '../config/index.js';
import { isMigrated, runMigrations } from './migrate.js';

type CodedError = Error & { readonly code?: string };

const answersWithinMs = 10_000;
const oldestVersion = 15;

/**
 * Brings the tables up to date and looks whether the application may use them, before anybody is let in.
 * @throws Obstacle for what stands in the way; it names setting, host, database and role, never a password
 */
export async function prepareDatabase({ databaseUrl, migrationDatabaseUrl }: Settings): Promise<void> {
  const isOne = databaseUrl === migrationDatabaseUrl;
  const owners = new NamedDatabase(isOne ? 'DATABASE_URL' : 'MIGRATION_DATABASE_URL', migrationDatabaseUrl);
  const ours = isOne ? owners : new NamedDatabase('DATABASE_URL', databaseUrl);
  const doors = new Set([owners, ours]);
  try {
    // Both doors are tried at once; of two that are shut, the owner's is told.
    const tried = await Promise.allSettled([...doors].map((door) => door.enter()));
    const shut = tried.find((door) => door.status === 'rejected');
    if (shut) throw shut.reason;
    await owners.migrate();
    await ours.requireTables();
  } finally {
    await Promise.all([...doors].map((door) => door.leave()));
  }
}

/** A database by the setting that names it. */
class NamedDatabase {
  private readonly role: string;
  private readonly database: string;
  private readonly place: string;
  private readonly client: Client;

  constructor(
    private readonly setting: string,
    private readonly url: string,
  ) {
    this.client = new Client({ connectionString: url, connectionTimeoutMillis: answersWithinMs });
    this.client.on('error', () => undefined);
    const { host, port, user, database } = this.client;
    this.role = user ?? '';
    this.database = database ?? '';
    this.place = host.startsWith('/') ? host : `${host}:${port}`;
  }

  async enter(): Promise<void> {
    const version = await this.client.connect().then(() => this.ask(`SELECT current_setting('server_version_num')::int / 10000 AS answer`)).catch((error: CodedError) => {
      throw this.obstacle(this.refusal(error), error);
    });
    if (version < oldestVersion) throw this.obstacle(`is version ${version}; Gangway needs ${oldestVersion} or newer.`);
  }

  async leave(): Promise<void> {
    await this.client.end();
  }

  async migrate(): Promise<void> {
    if (await isMigrated(this.client)) return;
    await runMigrations({ ownerUrl: this.url }).catch((error: CodedError) => {
      if (error.code !== '42501') throw error;
      throw this.obstacle(`does not let the role "${this.role}" change the tables of "${this.database}": ${error.message}. It must own them; docs/self-hosting.md, part 1, makes such a role.`, error);
    });
  }

  async requireTables(): Promise<void> {
    await this.ask('SELECT count(*)::int AS answer FROM platform.schedules').catch((error: CodedError) => {
      if (error.code === '42501') throw this.obstacle(`gives the role "${this.role}" no rights on the tables of "${this.database}". It must be gangway_app or a member of it, with the rights that the migrations give.`, error);
      if (error.code === '42P01') throw this.obstacle(`has none of Gangway's tables in "${this.database}", so MIGRATION_DATABASE_URL names another database.`, error);
      throw error;
    });
  }

  private async ask(sql: string): Promise<number> {
    return (await this.client.query<{ answer: number }>(sql)).rows[0]?.answer ?? 0;
  }

  private refusal({ code, message }: CodedError): string {
    if (code === '3D000') return `has no database "${this.database}".`;
    const isKeptOut = `does not let the role "${this.role}" into the database "${this.database}"`;
    if (code === '28P01') return `${isKeptOut}: its password is wrong, or there is no such role.`;
    const isItsOwnWord = /^[0-9A-Z]{5}$/.test(code ?? '');
    return isItsOwnWord ? `${isKeptOut}: ${message}.` : `can't be reached (${code ?? message}). It is to hold the database "${this.database}".`;
  }

  private obstacle(what: string, cause?: unknown): Obstacle {
    return new Obstacle(`${this.setting}: PostgreSQL on ${this.place} ${what}`, { cause });
  }
}
